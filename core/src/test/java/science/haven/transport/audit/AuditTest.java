package science.haven.transport.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Constants;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.Optional;

/// Each tie on numbers whose answer is known.
class AuditTest {

    private static final Subject LITHIUM =
            new Subject("", "", Optional.empty(), Nuclide.of("7Li"), Optional.empty());

    private static Subject at(String of, double kelvin) {
        return new Subject(
                of,
                "tracer",
                Optional.empty(),
                Optional.empty(),
                Optional.of(Printed.exact(kelvin)));
    }

    private static Claim.Quantity number(Topic topic, double si, double half, Subject subject) {
        return new Claim.Quantity(
                topic.word() + " " + si,
                topic,
                new Printed(si, si - half, si + half),
                topic.kind(),
                subject,
                "");
    }

    private static Check only(Claim... claims) {
        List<Check> checks = Audit.of(new Claims(List.of(claims)));
        assertThat(checks).hasSize(1);
        return checks.getFirst();
    }

    /// 155.4 MHz, ω₀ 9.76407e8 rad/s, 6.30675e-10 s.
    @Test
    void theRateMaximumFixesACorrelationTime() {
        Claim larmor = number(Topic.LARMOR_FREQUENCY, 155.4e6, 0, LITHIUM);
        Claim tau = number(Topic.CORRELATION_TIME_AT_MAXIMUM, 1e-8, 0, LITHIUM);
        Check check = only(larmor, tau);
        assertThat(check.verdict()).isEqualTo(Verdict.CONTRADICTS);
        assertThat(check.follows().orElseThrow().value()).isCloseTo(6.30675e-10, within(1e-14));
    }

    /// 9e-4 S/cm at 300 K, 0.29 ions in (3.87 Å)³ give 2.9024e-8 cm²/s.
    @Test
    void aConductivityIsADiffusionCoefficient() {
        Claim sigma = number(Topic.CONDUCTIVITY, 0.09, 0, at("bulk", 300));
        Claim density = number(Topic.CARRIER_DENSITY, 0.29 / Math.pow(3.87e-10, 3), 0, Subject.ANY);
        Check check = only(sigma, density);
        assertThat(check.verdict()).isEqualTo(Verdict.FOLLOWS);
        assertThat(check.follows().orElseThrow().value()).isCloseTo(2.9024e-12, within(1e-16));
    }

    @Test
    void ionsDoNotDiffuseFasterThanTheirCharge() {
        Claim sigma = number(Topic.CONDUCTIVITY, 0.09, 0, at("bulk", 300));
        Claim density = number(Topic.CARRIER_DENSITY, 5e27, 0, Subject.ANY);
        Claim d = number(Topic.DIFFUSION, 1e-11, 0, at("bulk", 300));
        List<Check> checks = Audit.of(new Claims(List.of(sigma, density, d)));
        assertThat(checks.getFirst().verdict()).isEqualTo(Verdict.CONTRADICTS);
        assertThat(checks.getFirst().comment()).contains("faster than their charge");
    }

    /// 4.1767e-7 cm²/s at 393 K and 9.2e-8 at 333 K make 0.2844 eV.
    @Test
    void twoTemperaturesAreASlope() {
        Claim high = number(Topic.DIFFUSION, 4.1767e-11, 0, at("", 393));
        Claim low = number(Topic.DIFFUSION, 9.2e-12, 0, at("", 333));
        Check check = only(high, low);
        double electronvolts = check.follows().orElseThrow().value() / Constants.ELEMENTARY_CHARGE;
        assertThat(electronvolts).isCloseTo(0.2844, within(1e-4));
    }

    /// 1.2 ms at 132.294 MHz, spin 3/2: at least 0.78459 MHz.
    @Test
    void aShortRelaxationTimeNeedsACoupling() {
        Subject sodium =
                new Subject("", "", Optional.empty(), Nuclide.of("23Na"), Optional.empty());
        Claim t1 = number(Topic.RELAXATION_TIME, 1.2e-3, 0, sodium);
        Claim larmor = number(Topic.LARMOR_FREQUENCY, 132.294e6, 0, sodium);
        assertThat(only(t1, larmor).follows().orElseThrow().value())
                .isCloseTo(0.78459e6, within(10.0));
        Claim coupling = number(Topic.QUADRUPOLAR_COUPLING, 0.5e6, 0, sodium);
        assertThat(only(t1, larmor, coupling).verdict()).isEqualTo(Verdict.CONTRADICTS);
    }

    /// 27 % at 22 °C are 7.14 mbar.
    @Test
    void humidityIsAPressure() {
        Subject day = at("", 295.15);
        Claim humidity = number(Topic.RELATIVE_HUMIDITY, 0.27, 0, day);
        Claim pressure = number(Topic.WATER_PRESSURE, 740, 5, day);
        Check check = only(humidity, pressure);
        assertThat(check.verdict()).isEqualTo(Verdict.CONTRADICTS);
        assertThat(check.follows().orElseThrow().value()).isCloseTo(714, within(1.0));
    }

    @Test
    void theWholeConductsNoBetterThanItsGrains() {
        Claim total = number(Topic.CONDUCTIVITY, 0.3, 0.01, subject("total, x"));
        Claim bulk = number(Topic.CONDUCTIVITY, 0.2, 0.01, subject("bulk, x"));
        assertThat(only(total, bulk).verdict()).isEqualTo(Verdict.CONTRADICTS);
        Claim better = number(Topic.CONDUCTIVITY, 0.4, 0.01, subject("bulk, x"));
        assertThat(Audit.of(new Claims(List.of(total, better)))).isEmpty();
    }

    private static Subject subject(String of) {
        return new Subject(of, "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void anIncreaseOfSharesIsReadBothWays() {
        Claim before = number(Topic.SHARE, 0.2, 0, subject("before"));
        Claim after = number(Topic.SHARE, 0.3, 0, subject("after"));
        Claim points = new Claim.Increase("p", before.name(), after.name(), exact(0.1), "");
        Claim relative = new Claim.Increase("r", before.name(), after.name(), exact(0.5), "");
        Claim wrong = new Claim.Increase("w", before.name(), after.name(), exact(0.3), "");
        assertThat(only(before, after, points).relation()).isEqualTo("in percentage points");
        assertThat(only(before, after, relative).verdict()).isEqualTo(Verdict.AGREES);
        assertThat(only(before, after, wrong).verdict()).isEqualTo(Verdict.CONTRADICTS);
    }

    private static Printed exact(double value) {
        return new Printed(value, value - 1e-9, value + 1e-9);
    }

    @Test
    void aLostFactorIsNamed() {
        assertThat(Factors.between(Printed.exact(1), Printed.exact(2 * Math.PI)))
                .isEqualTo("6.28 times the printed value, a factor of 2π");
        assertThat(Factors.between(Printed.exact(1.03), Printed.exact(1)))
                .isEqualTo("printed 3.0 % too high");
        assertThat(Factors.between(exact(-11), exact(11))).isEqualTo("the sign is the other");
    }

    @Test
    void unitsOfTopicsAreTheirDimension() {
        assertThat(Topic.of("Haven ratio")).contains(Topic.HAVEN_RATIO);
        assertThat(Topic.HAVEN_RATIO.kind()).isEqualTo(Unit.NONE);
        assertThat(Topic.of("haven")).isEmpty();
    }
}
