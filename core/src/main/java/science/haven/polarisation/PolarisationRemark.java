package science.haven.polarisation;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

/// What limits a number from DC polarisation.
public sealed interface PolarisationRemark extends Remark {

    /// The step ended before the slowest relaxation did, so the steady state is an extrapolation.
    ///
    /// @param duration how long the step lasted, in s
    /// @param tau time constant of the slowest relaxation, in s
    record SteadyStateNotReached(double duration, double tau) implements PolarisationRemark {

        @Override
        public String code() {
            return "STEADY_STATE_NOT_REACHED";
        }

        @Override
        public String text() {
            return "The step lasted %s s, less than three times the slowest relaxation (%s s); "
                            .formatted(digits(duration), digits(tau))
                    + "the steady state is an extrapolation; a step of %s s or more would reach it."
                            .formatted(digits(3 * tau));
        }
    }

    /// The step was so short that the data allow any steady state on at least one side.
    ///
    /// @param duration how long the step lasted, in s
    /// @param needed how long it would have to last at least, in s
    record SteadyStateNotLimited(double duration, double needed) implements PolarisationRemark {

        @Override
        public String code() {
            return "STEADY_STATE_NOT_LIMITED";
        }

        @Override
        public String text() {
            return "The step of %s s is too short to say where the relaxation ends: "
                            .formatted(digits(duration))
                    + "a side of the interval is only what a passive sample allows; a step of at "
                    + "least %s s would help.".formatted(digits(Math.max(needed, 2 * duration)));
        }
    }

    /// Laws that describe the relaxation about equally well end at different steady states.
    ///
    /// @param unit unit the text speaks in
    /// @param lowest lowest of the steady states, in the SI unit
    /// @param highest highest of the steady states, in the SI unit
    record SteadyStateDependsOnLaw(Unit unit, double lowest, double highest)
            implements PolarisationRemark {

        @Override
        public String code() {
            return "STEADY_STATE_DEPENDS_ON_LAW";
        }

        @Override
        public String text() {
            return "Laws that fit equally well end between %s and %s %s; "
                            .formatted(digits(lowest), digits(highest), unit)
                    + "the uncertainty holds this spread.";
        }
    }

    /// The steady state is not different from zero, so only a limit can be given.
    ///
    /// @param unit unit the text speaks in
    /// @param limit greatest absolute value that the data allow (95 %), in the SI unit
    record SteadyStateNotResolved(Unit unit, double limit) implements PolarisationRemark {

        @Override
        public String code() {
            return "STEADY_STATE_NOT_RESOLVED";
        }

        @Override
        public String text() {
            return "The steady state is not different from zero; it lies below %s %s."
                    .formatted(digits(limit), unit);
        }
    }

    /// The steady state has the other sign than the drive: something else than it drives the cell.
    ///
    /// @param unit unit the text speaks in
    /// @param steady steady state, in the SI unit
    record SteadyStateAgainstDrive(Unit unit, double steady) implements PolarisationRemark {

        @Override
        public String code() {
            return "STEADY_STATE_AGAINST_DRIVE";
        }

        @Override
        public String text() {
            return "The steady state (%s %s) has the other sign than the drive; "
                            .formatted(digits(steady), unit)
                    + "no conductivity follows from it.";
        }
    }

    /// The voltage is too high for Ohm's law between blocking electrodes.
    ///
    /// @param reducedVoltage eU/kT, dimensionless
    record BeyondOhmicRegime(double reducedVoltage) implements PolarisationRemark {

        @Override
        public String code() {
            return "BEYOND_OHMIC_REGIME";
        }

        @Override
        public String text() {
            return "eU/kT is %s; between blocking electrodes Ohm's law holds far below 1 only, "
                            .formatted(digits(reducedVoltage))
                    + "so that the ohmic conductivity is too low.";
        }
    }

    /// All voltages are so low that electrons and holes answer alike.
    ///
    /// @param reducedVoltage greatest eU/kT, dimensionless
    /// @param voltage a voltage that would tell them apart, in V
    record OhmicAtAllVoltages(double reducedVoltage, double voltage) implements PolarisationRemark {

        @Override
        public String code() {
            return "OHMIC_AT_ALL_VOLTAGES";
        }

        @Override
        public String text() {
            return "eU/kT is %s at most, where electrons and holes answer alike by Ohm's law; "
                            .formatted(digits(reducedVoltage))
                    + "only their sum is determined. Voltages up to %s V would tell them apart."
                            .formatted(digits(voltage));
        }
    }

    /// The currents would be the same without one kind of carriers.
    ///
    /// @param carriers the carriers: `electrons`
    /// @param unit unit the text speaks in
    /// @param limit greatest conductivity or conductance that the data allow (95 %), in `unit`
    record BranchNotDetermined(String carriers, Unit unit, double limit)
            implements PolarisationRemark {

        @Override
        public String code() {
            return "BRANCH_NOT_DETERMINED";
        }

        @Override
        public String text() {
            return "The currents need no %s; what these conduct lies below %s %s."
                    .formatted(carriers, digits(limit), unit);
        }
    }

    /// The steady currents do not follow the equation of Hebb and Wagner.
    ///
    /// @param times their scatter about it over their uncertainty, dimensionless
    record CurrentsOffHebbWagner(double times) implements PolarisationRemark {

        @Override
        public String code() {
            return "CURRENTS_OFF_HEBB_WAGNER";
        }

        @Override
        public String text() {
            return "The steady currents are off the equation of Hebb and Wagner by %s times their "
                            .formatted(digits(times))
                    + "uncertainties, which were enlarged by as much: a leak, steps that are too "
                    + "short, or electrodes that are not as the study says.";
        }
    }

    private static String digits(double number) {
        return Digits.of(number, 3);
    }
}
