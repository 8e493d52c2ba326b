package science.haven.study.plan;

import science.haven.quantity.Constants;
import science.haven.quantity.Element;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.transport.ChargeCarriers;
import science.haven.transport.ElementaryJump;
import science.haven.transport.Geometry;
import science.haven.transport.timescale.FreeFlight;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was measured.
///
/// @param name its name in the laboratory
/// @param ion the mobile ion, for example `Li+`; empty if not given
/// @param pellet its size; without it there are resistances but no conductivities
/// @param carriers number density of the mobile ions in m⁻³; needed for the diffusion coefficient
///   that belongs to a conductivity
/// @param jump how the ions jump; needed for the jump rate that belongs to a diffusion coefficient
public record Sample(
        String name,
        Optional<String> ion,
        Optional<Pellet> pellet,
        Optional<Quantity> carriers,
        Optional<Jump> jump) {

    /// A sample of which nothing is known.
    public static final Sample UNNAMED =
            new Sample(
                    "sample",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /// Mass of the lightest ion in atomic units.
    private static final double PROTON = 1.00728;

    private static final Pattern ION = Pattern.compile("[A-Z][a-z]?([1-4]?)([+\\-])");

    /// Size of a disc or of any body with two parallel faces.
    ///
    /// @param face diameter or area of one face, as written
    /// @param round whether `face` is a diameter
    /// @param thickness distance of the faces
    public record Pellet(Quantity face, boolean round, Quantity thickness) {

        /// Area and thickness.
        ///
        /// @return the geometry, in SI units
        public Geometry geometry() {
            return round
                    ? Geometry.ofPellet(face.si(), thickness.si())
                    : new Geometry(face.si(), thickness.si());
        }
    }

    /// Elementary jump of the ions.
    ///
    /// @param length its length
    /// @param dimensions in how many directions it leads, 1 to 3
    /// @param correlationFactor tracer correlation factor, dimensionless, 1 for uncorrelated jumps
    public record Jump(Quantity length, int dimensions, double correlationFactor) {

        /// The jump as physics sees it.
        ///
        /// @return the jump, in SI units
        public ElementaryJump elementary() {
            return new ElementaryJump(length.si(), dimensions, correlationFactor);
        }
    }

    /// The mobile ions, if their charge and their density are known.
    ///
    /// @return the carriers
    public Optional<ChargeCarriers> chargeCarriers() {
        if (carriers.isEmpty() || ion.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ChargeCarriers(carriers.get().si(), charge(ion.get())));
    }

    /// Looks whether ions would have to be faster than in free flight from site to site. Where the
    /// study does not name the ion, it may be as light as a proton.
    ///
    /// @param diffusion diffusion coefficient in m²·s⁻¹
    /// @param temperature temperature in K
    /// @return a remark if so; none where the study does not say how ions jump
    public List<Remark> tooFast(double diffusion, double temperature) {
        double weight =
                ion.flatMap(i -> Element.of(i.replaceAll("[1-4]?[+\\-]$", "")))
                        .map(Element::atomicWeight)
                        .orElse(PROTON);
        return jump
                .flatMap(
                        j ->
                                FreeFlight.exceeded(
                                        diffusion,
                                        weight * Constants.ATOMIC_MASS,
                                        temperature,
                                        j.elementary()))
                .stream()
                .toList();
    }

    /// Charge number of an ion: 1 for `Li+`, 2 for `Mg2+`, −1 for `F-`.
    ///
    /// @param ion the ion as written
    /// @return charge number
    public static int charge(String ion) {
        Matcher matcher = ION.matcher(ion);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("ion must be like Li+ or O2-, got " + ion);
        }
        int number = matcher.group(1).isEmpty() ? 1 : Integer.parseInt(matcher.group(1));
        return matcher.group(2).equals("+") ? number : -number;
    }
}
