package science.haven.study.polarisation;

import science.haven.polarisation.Polarisation;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

/// A step of a polarisation with all that was made of it.
///
/// @param result the numbers
/// @param polarisation the step, its relaxation and its steady state
public record AnalysedTransient(FileResult result, Polarisation polarisation) implements Analysed {}
