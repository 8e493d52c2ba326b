package science.haven.formats.csdm;

import science.haven.quantity.Remark;

/// What the reader of CSDM files left out.
public sealed interface CsdmRemark extends Remark {

    /// A spectrum of something other than NMR has complex intensities; only the real part was read.
    record ImaginaryLeftOut() implements CsdmRemark {
        @Override
        public String code() {
            return "IMAGINARY_LEFT_OUT";
        }

        @Override
        public String text() {
            return "The imaginary part of the intensity was left out";
        }
    }
}
