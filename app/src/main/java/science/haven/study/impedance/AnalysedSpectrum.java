package science.haven.study.impedance;

import science.haven.data.ImpedanceSpectrum;
import science.haven.impedance.ImpedanceFit;
import science.haven.impedance.kramerskronig.KramersKronigTest;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

/// A spectrum with all that was made of it: the numbers, and the curves that figures are drawn
/// from.
///
/// @param result the numbers
/// @param spectrum the data
/// @param fit the fitted circuit
/// @param test the Kramers-Kronig test
public record AnalysedSpectrum(
        FileResult result, ImpedanceSpectrum spectrum, ImpedanceFit fit, KramersKronigTest test)
        implements Analysed {}
