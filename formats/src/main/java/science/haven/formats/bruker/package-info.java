/// Bruker TopSpin and XWIN-NMR: an experiment is a folder with the raw data (`fid`, `ser`), their
/// parameters (`acqus`, `acqu2s`), lists of what was set anew for every row, and processed data in
/// `pdata/N`; and the text that TopSpin exports of one spectrum.
@NullMarked
package science.haven.formats.bruker;

import org.jspecify.annotations.NullMarked;
