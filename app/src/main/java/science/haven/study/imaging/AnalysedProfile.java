package science.haven.study.imaging;

import science.haven.data.Spectrum;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

import java.time.Instant;
import java.util.Optional;

/// A one-dimensional image.
///
/// @param result the numbers
/// @param profile signal over the frequency axis, which is position
/// @param start when the recording began, if the file says so
public record AnalysedProfile(FileResult result, Spectrum profile, Optional<Instant> start)
        implements Analysed {}
