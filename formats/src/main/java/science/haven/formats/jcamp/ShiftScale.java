package science.haven.formats.jcamp;

import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.formats.FormatException;
import science.haven.formats.Header;
import science.haven.formats.ReadRemark;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.Optional;

/// From the abscissa of an NMR block to an axis that knows Hz and ppm.
///
/// Frequencies in Hz count from 0 ppm, unless `.SHIFT REFERENCE` says which shift one of the points
/// has. What reads 0 ppm is Bruker's `$SF` if it is there, otherwise the observe frequency.
///
/// @param nucleus the nucleus; empty if unknown
/// @param observe observe frequency in Hz; 0 if unknown
/// @param reference frequency of 0 ppm in Hz; 0 if unknown
record ShiftScale(String nucleus, double observe, double reference) {

    static ShiftScale of(JcampBlock block) throws FormatException {
        double observe = megahertz(block, ".OBSERVEFREQUENCY");
        double reference = observe > 0 ? megahertz(block, "$SF") : 0;
        String nucleus = block.text(".OBSERVENUCLEUS");
        if (nucleus.isEmpty()) {
            nucleus = block.find(".NUCLEUS").map(r -> r.list().getLast()).orElse("");
        }
        boolean near = Math.abs(reference - observe) < 0.01 * observe;
        return new ShiftScale(
                nucleus.replaceAll("[\\^<>\\s]", ""), observe, near ? reference : observe);
    }

    private static double megahertz(JcampBlock block, String label) throws FormatException {
        Optional<JcampRecord> record = block.first(label);
        if (record.isEmpty()) {
            return 0;
        }
        double value = Unit.parse("MHz").inSi(record.get().number());
        if (!(value > 0 && value < 1e13)) {
            throw record.get().wrong("a frequency in MHz, > 0");
        }
        return value;
    }

    /// Notes that the frequency is not known, if so.
    void remark(Header header) {
        if (observe == 0) {
            header.remark(new ReadRemark.CarrierUnknown());
        }
    }

    /// The axis; frequencies ascend in it, whatever the file's order.
    SpectralAxis axis(JcampBlock block, JcampUnit unit, Abscissa abscissa, Quadrature quadrature)
            throws FormatException {
        double step = abscissa.step();
        double least = Math.min(abscissa.first(), abscissa.last());
        if (!(Math.abs(step) > 0) || (unit == JcampUnit.SECOND && step < 0)) {
            throw block.need("TITLE").wrong("a block whose abscissa runs");
        }
        if (unit == JcampUnit.SECOND) {
            double start = least - groupDelay(block) * step;
            return axis(Domain.TIME, quadrature, abscissa.points(), start, step, observe);
        }
        double hertz = unit == JcampUnit.PPM ? reference * 1e-6 : 1;
        double start = least * hertz + referenced(block, unit, abscissa);
        return axis(
                Domain.FREQUENCY,
                quadrature,
                abscissa.points(),
                start,
                Math.abs(step) * hertz,
                reference);
    }

    private SpectralAxis axis(
            Domain domain,
            Quadrature quadrature,
            int n,
            double start,
            double step,
            double carrier) {
        return new SpectralAxis(domain, quadrature, nucleus, n, start, step, carrier, reference);
    }

    /// What `.SHIFT REFERENCE= (INTERNAL, compound, point, ppm)` adds to the frequencies, in Hz.
    private double referenced(JcampBlock block, JcampUnit unit, Abscissa abscissa)
            throws FormatException {
        Optional<JcampRecord> record = block.first(".SHIFTREFERENCE");
        if (record.isEmpty() || unit != JcampUnit.HERTZ || reference == 0) {
            return 0;
        }
        List<String> fields = record.get().list();
        double point = fields.size() < 4 ? Double.NaN : Asdf.number(fields.get(2));
        double ppm =
                fields.size() < 4 ? Double.NaN : Asdf.number(fields.get(3).replaceAll("[()]", ""));
        if (!Double.isFinite(ppm * point) || Math.abs(ppm) > 1e6) {
            throw record.get().wrong(".SHIFT REFERENCE= kind, compound, point, shift in ppm");
        }
        double there = abscissa.first() + (point - 1) * abscissa.step();
        return ppm * 1e-6 * reference - there;
    }

    private static double groupDelay(JcampBlock block) throws FormatException {
        Optional<JcampRecord> record = block.first("$GRPDLY");
        double points = record.isPresent() ? record.get().number() : 0;
        return points > 0 && points < 1e4 ? points : 0;
    }
}
