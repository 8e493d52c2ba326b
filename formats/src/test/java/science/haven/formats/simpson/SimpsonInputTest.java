package science.haven.formats.simpson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.Nuclide;

class SimpsonInputTest {

    private static final String EXPECTED =
            """
            # Written by Haven; shifts δ in ppm, couplings in Hz, angles in degrees.
            spinsys {
              channels 23Na
              nuclei 23Na
              shift 1 7p 50p 0.25 0 0 0
              quadrupole 1 2 1250000 0.5 0 90 45
            }

            par {
              proton_frequency 400000000
              spin_rate        10000
              rotor_angle      54.7356103
              method           direct
              crystal_file     rep2000
              gamma_angles     32
              start_operator   I1x
              detect_operator  I1c
              np               2048
              sw               100000
              variable tsw     1e6/sw
              verbose          0000
            }

            proc pulseq {} {
              global par
              acq
              for {set i 1} {$i < $par(np)} {incr i} {
                delay $par(tsw)
                acq
              }
            }

            proc main {} {
              global par
              set f [fsimpson]
              faddlb $f 50 0
              fft $f
              fsave $f $par(name).spe
            }
            """;

    @Test
    void writesWhatSimpsonReads() {
        Nuclide sodium = Nuclide.of("23Na").orElseThrow();
        Site site =
                Site.of(
                        sodium,
                        new ShiftTensor(7e-6, 5e-5, 0.25, EulerAngles.NONE),
                        new QuadrupolarCoupling(
                                1.25e6, 0.5, new EulerAngles(0, Math.PI / 2, Math.PI / 4)));
        Experiment experiment =
                new Experiment(
                        sodium.larmorFrequency(400e6),
                        new Spinning.Finite(10e3, Spinning.MAGIC_ANGLE),
                        new Excitation.Central(),
                        FrequencyAxis.ofWidth(100e3, 2048));
        assertThat(SimpsonInput.write(site, new Broadening(0, 50), experiment)).isEqualTo(EXPECTED);
    }
}
