package science.haven.formats.mrsimulator;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;
import science.haven.formats.json.JsonPart;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.quantity.NotationException;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads spin systems from JSON as mrsimulator writes it: one system, a list of them, or a whole
/// simulation that holds them.
///
/// ```text
/// isotropic_chemical_shift   δ_iso        shielding_symmetric   ζ = −Δ, η, α, β, γ
/// quadrupolar                C_Q, η, α, β, γ                    abundance in %
/// ```
///
/// A number without a unit is in ppm, Hz, rad or %, as mrsimulator takes it. Couplings among spins
/// are not supported. A block `jumps` of Haven's own makes the sites of a system places among which
/// an ion jumps:
///
/// ```text
/// "jumps": {"rate": "1e8 /s", "populations": [0.9, 0.1]}
/// "jumps": {"rate": "1e5 /s", "among": "tetrahedron"}     also flip:109.5deg, cone:54.7deg:3
/// ```
///
/// There `turns` gives orientations one by one, and `rates` a rate for every path; the rate of a
/// path is else the geometric mean of both ways.
///
/// @see "https://mrsimulator.readthedocs.io, spin system objects"
public final class SpinSystemsReader {

    /// A quotient of numbers before a unit: `-8e3/8.465 ppm`.
    private static final Pattern QUOTIENT =
            Pattern.compile("([-+0-9.eE]+)\\s*/\\s*(\\d+(?:[.]\\d*)?)(\\s.*)?");

    private SpinSystemsReader() {}

    /// Reads a file.
    ///
    /// @param file the file
    /// @return its spin systems
    /// @throws FormatException if it holds none, or what is not supported
    public static List<SpinSystem> read(SourceFile file) throws FormatException {
        JsonPart root = JsonPart.read(file);
        if (root.at("simulator").isThere()) {
            root = root.at("simulator");
        }
        if (root.at("spin_systems").isThere()) {
            root = root.at("spin_systems");
        }
        List<SpinSystem> systems = new ArrayList<>();
        for (JsonPart part : root.isList() ? root.items() : List.of(root)) {
            systems.add(system(part, file));
        }
        if (systems.isEmpty()) {
            throw root.wrong("at least one spin system");
        }
        return systems;
    }

    private static SpinSystem system(JsonPart part, SourceFile file) throws FormatException {
        JsonPart couplings = part.at("couplings");
        if (couplings.isThere() && !couplings.items().isEmpty()) {
            throw new UnsupportedFormatException(
                    file.name(),
                    "a coupling among spins",
                    "Haven simulates each site by itself; take the couplings out");
        }
        List<Site> sites = new ArrayList<>();
        for (JsonPart site : part.at("sites").items()) {
            sites.add(site(site));
        }
        if (sites.isEmpty()) {
            throw part.at("sites").wrong("at least one site");
        }
        double abundance = 1;
        if (part.at("abundance").isThere()) {
            abundance = value(part.at("abundance"), Unit.PERCENT);
            if (!(abundance >= 0)) {
                throw part.at("abundance").wrong("an abundance >= 0 %");
            }
        }
        String name = part.at("name").text(part.at("label").text(""));
        JsonPart given = part.at("jumps");
        if (!given.isThere()) {
            return new SpinSystem(name, abundance, sites);
        }
        Jumps jumps = new Jumps(given);
        List<Site> places = jumps.places(sites);
        return new SpinSystem(name, abundance, places, Optional.of(jumps.rates(places.size())));
    }

    private static Site site(JsonPart part) throws FormatException {
        JsonPart isotope = part.at("isotope");
        JsonPart symbol = isotope.isText() ? isotope : isotope.at("symbol");
        Nuclide nuclide =
                Nuclide.of(symbol.text()).orElseThrow(() -> symbol.wrong("a nuclide such as 23Na"));
        JsonPart shift = part.at("isotropic_chemical_shift");
        double isotropic = shift.isThere() ? value(shift, Unit.PPM) : 0;
        ShiftTensor tensor = ShiftTensor.isotropic(isotropic);
        JsonPart shielding = part.at("shielding_symmetric");
        if (shielding.isThere()) {
            double zeta =
                    shielding.at("zeta").isThere() ? value(shielding.at("zeta"), Unit.PPM) : 0;
            tensor = new ShiftTensor(isotropic, 0.0 - zeta, eta(shielding), angles(shielding));
        }
        JsonPart quadrupolar = part.at("quadrupolar");
        if (!quadrupolar.isThere()) {
            return Site.of(nuclide, tensor);
        }
        if (nuclide.spin() < 1) {
            throw quadrupolar.wrong(
                    "no quadrupolar coupling of %s, whose spin is 1/2".formatted(nuclide.symbol()));
        }
        double coupling = value(quadrupolar.at("Cq"), Unit.HERTZ);
        return Site.of(
                nuclide,
                tensor,
                new QuadrupolarCoupling(coupling, eta(quadrupolar), angles(quadrupolar)));
    }

    private static double eta(JsonPart tensor) throws FormatException {
        JsonPart part = tensor.at("eta");
        double eta = part.isThere() ? value(part, Unit.NONE) : 0;
        if (!(eta >= 0 && eta <= 1)) {
            throw part.wrong("an asymmetry from 0 to 1");
        }
        return eta;
    }

    static EulerAngles angles(JsonPart tensor) throws FormatException {
        double[] angles = new double[3];
        List<String> names = List.of("alpha", "beta", "gamma");
        for (int k = 0; k < angles.length; k++) {
            JsonPart part = tensor.at(names.get(k));
            angles[k] = part.isThere() ? value(part, Unit.RADIAN) : 0;
        }
        return new EulerAngles(angles[0], angles[1], angles[2]);
    }

    /// In SI units; a bare number is in the unit given.
    static double value(JsonPart part, Unit unit) throws FormatException {
        if (part.isNumber()) {
            return unit.inSi(part.number());
        }
        try {
            Matcher quotient = QUOTIENT.matcher(part.text());
            double divisor = quotient.matches() ? Double.parseDouble(quotient.group(2)) : 1;
            String text = quotient.matches() ? quotient.group(1) + quotient.group(3) : part.text();
            if (divisor == 0) {
                throw part.wrong("a number in " + unit.symbol());
            }
            return Quantity.parse(text, unit).si().value() / divisor;
        } catch (NotationException e) {
            FormatException wrong = part.wrong("a number in " + unit.symbol());
            wrong.initCause(e);
            throw wrong;
        }
    }
}
