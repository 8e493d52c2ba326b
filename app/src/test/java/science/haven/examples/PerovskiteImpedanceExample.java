package science.haven.examples;

import org.hipparchus.complex.Complex;

import science.haven.quantity.Measured;
import science.haven.transport.ChargeCarriers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Impedance of polycrystalline Li₀.₂₉La₀.₅₇TiO₃ with a known Haven ratio within grains and at
/// their boundaries.
///
/// ```text
/// Z = R_b + p(R_gb, Q(iω)ⁿ) + 1/(Q₂ (iω)^n₂)
/// 1/D_σ,bulk = H_bulk/D*        1/D_σ,total = 1/D_σ,bulk + (δ/d) H_gb/D*_gb
/// ```
final class PerovskiteImpedanceExample {

    static final double HAVEN_OF_GRAINS = 1;
    static final double HAVEN_OF_BOUNDARIES = 0.24;

    private static final double AREA = Math.PI / 4 * 1e-4;
    private static final double THICKNESS = 1e-3;

    /// 0.29 Li in the cube of the distance of A sites, 3.87 Å.
    private static final ChargeCarriers CARRIERS =
            new ChargeCarriers(Measured.exact(0.29 / Math.pow(3.87e-10, 3)), 1);

    /// Boundaries of 0.5 nm between grains of 20 µm, D in them 1.4e-13 over 2.6e-8 of the grains.
    private static final double BOUNDARIES = 0.5e-9 / 20e-6 * 2.6e-8 / 1.4e-13;

    private static final double ENERGY_OVER_BOLTZMANN = 0.2844 / 8.617333262e-5;
    private static final double NOISE = 0.003;

    private PerovskiteImpedanceExample() {}

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int celsius = 2; celsius <= 72; celsius += 10) {
            files.put("impedance/%dC.mpt".formatted(celsius), file(celsius));
        }
        return files;
    }

    /// D* of the grains: 2.6e-8 cm²/s at 22 °C, 0.2844 eV.
    static double grains(double kelvin) {
        return 2.6e-12 * Math.exp(-ENERGY_OVER_BOLTZMANN * (1 / kelvin - 1 / 295.15));
    }

    private static String file(int celsius) {
        double kelvin = celsius + 273.15;
        double chargeOfGrains = grains(kelvin) / HAVEN_OF_GRAINS;
        double bulk = resistance(chargeOfGrains, kelvin);
        double boundary = resistance(grains(kelvin) / (BOUNDARIES * HAVEN_OF_BOUNDARIES), kelvin);
        SplittableRandom random = new SplittableRandom(900 + celsius);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i <= 84; i++) {
            double frequency = 1e7 * Math.pow(10, -i / 12.0);
            Complex s = new Complex(0, 2 * Math.PI * frequency);
            Complex z =
                    s.pow(0.95)
                            .multiply(4e-8)
                            .add(1 / boundary)
                            .reciprocal()
                            .add(bulk)
                            .add(s.pow(0.85).multiply(1e-5).reciprocal());
            double noise = NOISE * z.norm();
            rows.add(
                    new double[] {
                        frequency,
                        z.getReal() + noise * random.nextGaussian(),
                        -z.getImaginary() + noise * random.nextGaussian()
                    });
        }
        return EcLabText.of(
                "Potentio Electrochemical Impedance Spectroscopy",
                List.of(
                        "Mode                Single sine         ",
                        "fi                  10.000              ",
                        "unit fi             MHz                 ",
                        "ff                  1.000               ",
                        "unit ff             Hz                  ",
                        "Va (mV)             10.0                "),
                List.of("freq/Hz", "Re(Z)/Ohm", "-Im(Z)/Ohm"),
                rows);
    }

    private static double resistance(double chargeDiffusion, double kelvin) {
        double sigma = CARRIERS.conductivity(Measured.exact(chargeDiffusion), kelvin).value();
        return THICKNESS / (AREA * sigma);
    }
}
