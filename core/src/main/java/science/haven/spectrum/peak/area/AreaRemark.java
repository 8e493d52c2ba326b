package science.haven.spectrum.peak.area;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// Why an area may not count its spins.
public sealed interface AreaRemark extends Remark {

    /// The spins had less than five T₁ to recover between scans.
    ///
    /// @param recycleDelay recycle delay in s
    /// @param recovered what came back, 1 − exp(−d/T₁), dimensionless
    record Saturation(double recycleDelay, double recovered) implements AreaRemark {
        @Override
        public String code() {
            return "SATURATION";
        }

        @Override
        public String text() {
            return "A recycle delay of %s s let %s of the signal recover; the area is corrected for it."
                    .formatted(Digits.of(recycleDelay, 3), Digits.of(recovered, 3));
        }
    }

    /// Nobody knows whether the spins recovered between scans.
    ///
    /// @param recycleDelay recycle delay in s
    record RelaxationUnknown(double recycleDelay) implements AreaRemark {
        @Override
        public String code() {
            return "SATURATION";
        }

        @Override
        public String text() {
            return "T₁ is not known: the area counts all spins only if %s s is five T₁ or more."
                    .formatted(Digits.of(recycleDelay, 3));
        }
    }

    /// The pulse is too long for sites of different quadrupole coupling to be compared.
    ///
    /// @param pulse length of the pulse in s
    /// @param limit longest pulse that is short for all, in s
    record PulseTooLong(double pulse, double limit) implements AreaRemark {
        @Override
        public String code() {
            return "PULSE_TOO_LONG";
        }

        @Override
        public String text() {
            return ("A pulse of %s µs is not short against %s µs: sites of different quadrupole "
                            + "coupling are excited differently.")
                    .formatted(Digits.of(pulse * 1e6, 3), Digits.of(limit * 1e6, 3));
        }
    }
}
