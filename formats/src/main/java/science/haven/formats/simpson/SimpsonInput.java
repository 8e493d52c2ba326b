package science.haven.formats.simpson;

import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;

import java.util.Locale;

/// Writes the input with which SIMPSON simulates a site, to check Haven by another program.
///
/// SIMPSON computes the signal in time; its spectrum has the width and the points of the axis and
/// its middle at shift zero. Quadrupoles go to second order.
///
/// @see "M. Bak, J. T. Rasmussen, N. C. Nielsen, J. Magn. Reson. 147 (2000) 296"
public final class SimpsonInput {

    private static final double FASTEST = 1e6;

    private SimpsonInput() {}

    /// Writes an input.
    ///
    /// @param site the site
    /// @param broadening what blurs it; SIMPSON's `faddlb` takes one width and its Gaussian share
    /// @param experiment how it is observed
    /// @return the text of the file
    public static String write(Site site, Broadening broadening, Experiment experiment) {
        FrequencyAxis axis = experiment.axis();
        double proton = experiment.larmorFrequency() / site.nuclide().larmorFrequency(1);
        double spinning =
                switch (experiment.spinning()) {
                    case Spinning.Static _ -> 0;
                    case Spinning.Finite finite -> finite.rate();
                    case Spinning.Infinite _ -> FASTEST;
                };
        double angle =
                switch (experiment.spinning()) {
                    case Spinning.Static _ -> Spinning.MAGIC_ANGLE;
                    case Spinning.Finite finite -> finite.angle();
                    case Spinning.Infinite infinite -> infinite.angle();
                };
        String detected = experiment.excitation() instanceof Excitation.Central ? "I1c" : "I1p";
        double width = broadening.gaussian() + broadening.lorentzian();
        double gaussian = width == 0 ? 0 : broadening.gaussian() / width;
        StringBuilder text = system(site);
        text.append("}\n\npar {\n");
        text.append("  proton_frequency ").append(number(proton)).append('\n');
        text.append("  spin_rate        ").append(number(spinning)).append('\n');
        text.append("  rotor_angle      ").append(number(Math.toDegrees(angle))).append('\n');
        text.append("  method           direct\n  crystal_file     rep2000\n");
        text.append("  gamma_angles     ").append(spinning == 0 ? 1 : 32).append('\n');
        text.append("  start_operator   I1x\n  detect_operator  ").append(detected).append('\n');
        text.append("  np               ").append(axis.points()).append('\n');
        text.append("  sw               ").append(number(axis.points() * axis.step()));
        text.append("\n  variable tsw     1e6/sw\n  verbose          0000\n}\n\n");
        text.append("proc pulseq {} {\n  global par\n  acq\n");
        text.append("  for {set i 1} {$i < $par(np)} {incr i} {\n");
        text.append("    delay $par(tsw)\n    acq\n  }\n}\n\n");
        text.append("proc main {} {\n  global par\n  set f [fsimpson]\n");
        text.append("  faddlb $f %s %s%n".formatted(number(width), number(gaussian)));
        text.append("  fft $f\n  fsave $f $par(name).spe\n}\n");
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static StringBuilder system(Site site) {
        String nucleus = site.nuclide().symbol();
        StringBuilder text = new StringBuilder();
        text.append("# Written by Haven; shifts δ in ppm, couplings in Hz, angles in degrees.\n");
        text.append("spinsys {\n  channels ").append(nucleus).append('\n');
        text.append("  nuclei ").append(nucleus).append('\n');
        text.append(
                "  shift 1 %sp %sp %s %s%n"
                        .formatted(
                                number(1e6 * site.shift().isotropic()),
                                number(1e6 * site.shift().anisotropy()),
                                number(site.shift().asymmetry()),
                                angles(site.shift().orientation())));
        site.quadrupole()
                .ifPresent(
                        q ->
                                text.append(
                                        "  quadrupole 1 2 %s %s %s%n"
                                                .formatted(
                                                        number(q.coupling()),
                                                        number(q.asymmetry()),
                                                        angles(q.orientation()))));
        return text;
    }

    private static String angles(EulerAngles angles) {
        return "%s %s %s"
                .formatted(
                        number(Math.toDegrees(angles.alpha())),
                        number(Math.toDegrees(angles.beta())),
                        number(Math.toDegrees(angles.gamma())));
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.9g", value);
        if (text.contains("e")) {
            return text;
        }
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
