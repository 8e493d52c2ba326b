package science.haven.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.SplittableRandom;

/// Values of `exp(−z²) erfc(−iz)` computed with 40 digits by mpmath 1.3.
class FaddeevaTest {

    @ParameterizedTest(name = "w({0} + {1}i)")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1 | 0.30474420525691259 | 0.20821893820283163",
                "5 | 0.1 | 0.002406911716942712 | 0.11519442455072769",
                "0 | 0 | 1.0 | 0.0",
                "0 | 0.001 | 0.99887262008115141 | 0.0",
                "0.5 | 0 | 0.77880078307140487 | 0.47892517290104347",
                "0.3 | 1e-06 | 0.91393024824222018 | 0.31891513441345472",
                "2.3 | 0.0001 | 0.0050581938972213603 | 0.28102384782002695",
                "3.1 | 0.02 | 0.001509025508704817 | 0.19360998345384811",
                "3.9 | 1e-08 | 2.4837521624110598e-7 | 0.14999238599432293",
                "5.5 | 0.001 | 1.966263304119659e-5 | 0.10436743265973159",
                "6.2 | 6.1 | 0.045797642521503017 | 0.045937207761372819",
                "1.2 | 6.3 | 0.085537463768699592 | 0.015917790233544963",
                "7.7 | 2.0 | 0.018228872948430687 | 0.069049518682165928",
                "11.9 | 0.01 | 4.027071045772761e-5 | 0.047580059953522759",
                "12.1 | 0.01 | 3.8936585957670086e-5 | 0.04678810088880597",
                "30 | 0.5 | 0.00031387498369284792 | 0.01881154486772567",
                "100 | 0.001 | 5.6427423309335898e-8 | 0.0056421779720297789",
                "10000.0 | 3 | 1.6925686237006193e-8 | 5.6418953559164477e-5",
                "0 | 20 | 0.028174348741051319 | 0.0",
                "0 | 100000.0 | 5.6418958351954681e-6 | 0.0",
                "-1.5 | 0.7 | 0.20798989547520379 | -0.29084679383676028",
                "-6 | 1e-05 | 1.6375340556961204e-7 | -0.095396208968825183",
                "1.023 | 0.2 | 0.36049519466111506 | 0.47927437875886468",
                "0.767 | 0.1 | 0.53280934666673254 | 0.51600395503310179",
                "0.2558 | 0.01 | 0.9268721715401535 | 0.27163219227998716",
                "2.5 | 2.5 | 0.11673712504465026 | 0.10790858599648141",
                "4 | 4.2 | 0.071331612826119336 | 0.065955648876961893",
                "1e-08 | 1e-08 | 0.99999998871620833 | 1.1283791470955127e-8",
                "0.7 | -0.4 | 0.72593418707083556 | 1.0952994552430184",
                "-2 | -1 | -0.20532558064658751 | -0.14685548503016739"
            })
    void meetsFortyDigitArithmetic(double x, double y, double re, double im) {
        double[] w = new double[2];
        Faddeeva.evaluate(x, y, w);
        double size = Math.hypot(re, im);
        assertThat(Math.hypot(w[0] - re, w[1] - im) / size).isLessThan(1e-14);
        if (re > 0) {
            assertThat(w[0] / re).isCloseTo(1, within(1e-9));
        }
    }

    /// `w' = −2zw + 2i/√π` holds across all the borders between the methods.
    @Test
    void obeysItsDifferentialEquationEverywhere() {
        SplittableRandom random = new SplittableRandom(3);
        double[] left = new double[2];
        double[] right = new double[2];
        double[] w = new double[2];
        double step = 1e-3;
        for (int draw = 0; draw < 2000; draw++) {
            double x = random.nextDouble(-15, 15);
            double y = random.nextDouble() < 0.5 ? random.nextDouble(0, 15) : 0;
            Faddeeva.evaluate(x - step, y, left);
            Faddeeva.evaluate(x + step, y, right);
            Faddeeva.evaluate(x, y, w);
            double re = -2 * (x * w[0] - y * w[1]);
            double im = -2 * (x * w[1] + y * w[0]) + 2 / Math.sqrt(Math.PI);
            assertThat((right[0] - left[0]) / (2 * step)).isCloseTo(re, within(3e-6));
            assertThat((right[1] - left[1]) / (2 * step)).isCloseTo(im, within(3e-6));
        }
    }

    @Test
    void scaledErfcIsItsValueOnTheImaginaryAxis() {
        assertThat(Faddeeva.scaledErfc(0)).isEqualTo(1);
        assertThat(Faddeeva.scaledErfc(1)).isCloseTo(0.427583576155807, within(1e-14));
        assertThat(Faddeeva.scaledErfc(-1)).isCloseTo(5.00898008076228, within(1e-13));
    }
}
