package science.haven.study.result;

import science.haven.polarisation.Polarisation;

/// A step of a polarisation with all that was made of it.
///
/// @param result the numbers
/// @param polarisation the step, its relaxation and its steady state
public record AnalysedTransient(FileResult result, Polarisation polarisation) implements Analysed {}
