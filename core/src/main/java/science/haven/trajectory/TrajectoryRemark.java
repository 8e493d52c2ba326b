package science.haven.trajectory;

import science.haven.quantity.Constants;
import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.DoubleSummaryStatistics;
import java.util.List;

/// What limits numbers drawn from a trajectory.
public sealed interface TrajectoryRemark extends Remark {

    /// All atoms belong to the ions: nothing tells a drift of the whole from diffusion.
    record NoFramework() implements TrajectoryRemark {

        @Override
        public String code() {
            return "NO_FRAMEWORK";
        }

        @Override
        public String text() {
            return "There are no framework atoms: a drift of the whole, if any, is in the numbers.";
        }
    }

    /// The framework went a way that is not small beside that of the ions.
    ///
    /// @param distance how far its centre went in m
    record FrameworkDrifts(double distance) implements TrajectoryRemark {

        @Override
        public String code() {
            return "FRAMEWORK_DRIFTS";
        }

        @Override
        public String text() {
            return "The framework as a whole drifted by %s Å; this was taken off all paths."
                    .formatted(Digits.of(distance * 1e10, 2));
        }
    }

    /// Some atom moved so far between two frames that the nearest image may be the wrong one.
    ///
    /// @param steps how many steps were as long
    /// @param frame number of the frame after the longest
    /// @param atom number of the atom, from 1
    /// @param share length of the longest step over the edge of the cell, dimensionless
    record LongSteps(int steps, long frame, int atom, double share) implements TrajectoryRemark {

        @Override
        public String code() {
            return "LONG_STEPS";
        }

        @Override
        public String text() {
            return ("%d step%s from frame to frame longer than 0.35 of the cell, the longest"
                            + " (%s) at frame %d, atom %d; the nearest image was taken. Frames lie"
                            + " too far apart, or coordinates jump.")
                    .formatted(
                            steps, steps == 1 ? " is" : "s are", Digits.of(share, 2), frame, atom);
        }
    }

    /// The cell is not the same in all frames.
    ///
    /// @param spread standard deviation of the volume over its mean, dimensionless
    record CellChanges(double spread) implements TrajectoryRemark {

        @Override
        public String code() {
            return "CELL_CHANGES";
        }

        @Override
        public String text() {
            return ("The cell changes (volume by %s %%): paths are sums of steps in space, not in"
                            + " fractions of the cell.")
                    .formatted(Digits.of(spread * 100, 2));
        }
    }

    /// A piece begins with the frame that the piece before ended with.
    ///
    /// @param pieces how many pieces do
    record RepeatedFrame(int pieces) implements TrajectoryRemark {

        @Override
        public String code() {
            return "FRAME_REPEATED";
        }

        @Override
        public String text() {
            return "%d piece%s with the last frame of the piece before; it was counted once."
                    .formatted(pieces, pieces == 1 ? " begins" : "s begin");
        }
    }

    /// The displacement does not grow as diffusion makes it grow.
    ///
    /// @param exponent slope of ln MSD over ln t, dimensionless; 1 for diffusion
    /// @param from first time of the fit in s
    /// @param to last time of the fit in s
    record NotDiffusive(double exponent, double from, double to) implements TrajectoryRemark {

        @Override
        public String code() {
            return "NOT_DIFFUSIVE";
        }

        @Override
        public String text() {
            return ("From %s to %s ps the mean square displacement still grows as t^%s, and D"
                            + " depends on where the fit begins: the ions were not seen to diffuse.")
                    .formatted(
                            Digits.of(from * 1e12, 3),
                            Digits.of(to * 1e12, 3),
                            Digits.of(exponent, 2));
        }
    }

    /// Ions do not all move alike.
    ///
    /// @param inflation scatter among ions over what a common motion explains, dimensionless
    record IonsDiffer(double inflation) implements TrajectoryRemark {

        @Override
        public String code() {
            return "IONS_DIFFER";
        }

        @Override
        public String text() {
            return ("Displacements scatter among ions %s times as much as those of ions that all"
                            + " walk alike in small steps: they jump rarely, or some are faster than"
                            + " others.")
                    .formatted(Digits.of(inflation, 3));
        }
    }

    /// Too few blocks for the displacement of all ions together.
    ///
    /// @param blocks number of blocks
    /// @param length length of a block in s
    record FewBlocks(int blocks, double length) implements TrajectoryRemark {

        @Override
        public String code() {
            return "FEW_BLOCKS";
        }

        @Override
        public String text() {
            return ("Only %d block%s of %s ps: the diffusion coefficient of the charge is known to"
                            + " a factor at best.")
                    .formatted(blocks, blocks == 1 ? "" : "s", Digits.of(length * 1e12, 3));
        }
    }

    /// Ions that rattle together added to the displacement of all.
    ///
    /// @param share what rattling added over what all ions diffused, dimensionless
    /// @param length length of a block in s
    record RattlingTakenOff(double share, double length) implements TrajectoryRemark {

        @Override
        public String code() {
            return "RATTLING_TAKEN_OFF";
        }

        @Override
        public String text() {
            return ("Rattling about sites added %s %% to the displacement of all ions over blocks"
                            + " of %s ps; it was taken off.")
                    .formatted(Digits.of(100 * share, 2), Digits.of(length * 1e12, 3));
        }
    }

    /// The coefficient goes on changing with the begin of the fit, by less than chance can do but
    /// by more than its uncertainty.
    ///
    /// @param lowest smallest coefficient of later begins in m²/s
    /// @param highest largest coefficient of later begins in m²/s
    record BeginMatters(double lowest, double highest) implements TrajectoryRemark {

        /// The range of some begins.
        static BeginMatters of(List<StartLag> starts) {
            DoubleSummaryStatistics range =
                    starts.stream()
                            .mapToDouble(start -> start.coefficient().value())
                            .summaryStatistics();
            return new BeginMatters(range.getMin(), range.getMax());
        }

        /// Whether the range is wider than the uncertainty.
        boolean exceeds(Measured coefficient) {
            return coefficient.value() - lowest > coefficient.uncertainty()
                    || highest - coefficient.value() > coefficient.uncertainty();
        }

        @Override
        public String code() {
            return "BEGIN_MATTERS";
        }

        @Override
        public String text() {
            return "With later begins of the fit D* lies between %s and %s m²/s."
                    .formatted(Digits.of(lowest, 3), Digits.of(highest, 3));
        }
    }

    /// Ions diffuse faster along one direction than along another.
    ///
    /// @param principal principal values of the tensor in m²/s
    record Anisotropic(double[] principal) implements TrajectoryRemark {

        public Anisotropic {
            principal = principal.clone();
        }

        @Override
        public String code() {
            return "ANISOTROPIC";
        }

        @Override
        public String text() {
            return "Diffusion depends on the direction; principal values %s, %s and %s m²/s."
                    .formatted(
                            Digits.of(principal[0], 3),
                            Digits.of(principal[1], 3),
                            Digits.of(principal[2], 3));
        }
    }

    /// Relaxation rates hold what moves within the trajectory, and nothing slower.
    ///
    /// @param time longest time over which the correlation was integrated in s
    record SpinsSeeFast(double time) implements TrajectoryRemark {

        @Override
        public String code() {
            return "SPINS_SEE_FAST_MOTION";
        }

        @Override
        public String text() {
            return "Relaxation rates hold motion faster than %s ps."
                    .formatted(Digits.of(time * 1e12, 3));
        }
    }

    /// Relaxation by dipoles of the ions alone.
    record DipolesOnly() implements TrajectoryRemark {

        @Override
        public String code() {
            return "DIPOLES_ONLY";
        }

        @Override
        public String text() {
            return "Relaxation by the dipoles of the ions among themselves only: with charges of"
                    + " the species, field gradients count as well.";
        }
    }

    /// Field gradients come from point charges.
    ///
    /// @param ions at how many ions they were taken
    /// @param enhancement factor of the ion's own electrons, dimensionless
    record PointCharges(int ions, double enhancement) implements TrajectoryRemark {

        @Override
        public String code() {
            return "POINT_CHARGES";
        }

        @Override
        public String text() {
            return ("Field gradients are those of point charges, the nearest image of each, at %d"
                            + " ion%s, times %s for the electrons of the ion: a rate by them may be"
                            + " off by its own size.")
                    .formatted(ions, ions == 1 ? "" : "s", Digits.of(enhancement, 3));
        }
    }

    /// Barriers hold an attempt frequency that nobody gave.
    ///
    /// @param frequency the frequency in Hz
    /// @param temperature temperature in K
    record AttemptsAssumed(double frequency, double temperature) implements TrajectoryRemark {

        @Override
        public String code() {
            return "ATTEMPTS_ASSUMED";
        }

        @Override
        public String text() {
            double twice = Constants.BOLTZMANN * temperature * Math.log(2);
            return ("Barriers take an attempt frequency of %s THz for granted; twice as many"
                            + " attempts would make them %s eV higher.")
                    .formatted(
                            Digits.of(frequency * 1e-12, 3),
                            Digits.of(twice / Constants.ELEMENTARY_CHARGE, 2));
        }
    }
}
