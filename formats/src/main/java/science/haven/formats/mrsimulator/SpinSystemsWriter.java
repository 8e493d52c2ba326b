package science.haven.formats.mrsimulator;

import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.Site;
import science.haven.motion.kinetics.RateMatrix;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/// Writes spin systems as mrsimulator reads them, numbers with their units.
public final class SpinSystemsWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// Digits that survive the change of units.
    private static final MathContext DIGITS = new MathContext(15);

    private SpinSystemsWriter() {}

    /// Writes spin systems.
    ///
    /// @param systems the systems
    /// @return the text of the file
    public static String write(List<SpinSystem> systems) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode list = root.putArray("spin_systems");
        for (SpinSystem system : systems) {
            ObjectNode node = list.addObject();
            if (!system.name().isEmpty()) {
                node.put("name", system.name());
            }
            node.put("abundance", text(100 * system.abundance(), "%"));
            ArrayNode sites = node.putArray("sites");
            system.sites().forEach(site -> write(site, sites.addObject()));
            system.jumps().ifPresent(jumps -> write(jumps, node.putObject("jumps")));
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void write(Site site, ObjectNode node) {
        node.put("isotope", site.nuclide().symbol());
        node.put("isotropic_chemical_shift", text(1e6 * site.shift().isotropic(), "ppm"));
        if (site.shift().anisotropy() != 0) {
            ObjectNode shielding = node.putObject("shielding_symmetric");
            shielding.put("zeta", text(-1e6 * site.shift().anisotropy(), "ppm"));
            shielding.put("eta", site.shift().asymmetry());
            write(site.shift().orientation(), shielding);
        }
        site.quadrupole()
                .ifPresent(
                        q -> {
                            ObjectNode quadrupolar = node.putObject("quadrupolar");
                            quadrupolar.put("Cq", text(q.coupling(), "Hz"));
                            quadrupolar.put("eta", q.asymmetry());
                            write(q.orientation(), quadrupolar);
                        });
    }

    /// Places are written as they are, whatever made them.
    private static void write(RateMatrix jumps, ObjectNode node) {
        ArrayNode populations = node.putArray("populations");
        ArrayNode rates = node.putArray("rates");
        for (int i = 0; i < jumps.sites(); i++) {
            populations.add(jumps.populations()[i]);
            ArrayNode row = rates.addArray();
            for (int j = 0; j < jumps.sites(); j++) {
                row.add(text(i == j ? 0 : jumps.rate(i, j), "/s"));
            }
        }
    }

    private static void write(EulerAngles angles, ObjectNode node) {
        if (!angles.equals(EulerAngles.NONE)) {
            node.put("alpha", text(angles.alpha(), "rad"));
            node.put("beta", text(angles.beta(), "rad"));
            node.put("gamma", text(angles.gamma(), "rad"));
        }
    }

    private static String text(double value, String unit) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.toPlainString() + " " + unit;
    }
}
