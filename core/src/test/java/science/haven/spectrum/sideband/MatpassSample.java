package science.haven.spectrum.sideband;

import science.haven.data.NmrSignal;
import science.haven.spectrum.BrukerSample;

/// The MATPASS experiment of the test resources.
final class MatpassSample {

    /// GRPDLY.
    private static final double DELAY = 67.96875;

    /// SW_h of the rows: eight of them in one turn of the rotor.
    private static final double ROW_WIDTH = 320e3;

    private MatpassSample() {}

    static NmrSignal raw() {
        return BrukerSample.rows("matpass", DELAY, 8, ROW_WIDTH);
    }
}
