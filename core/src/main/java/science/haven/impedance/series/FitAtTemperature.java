package science.haven.impedance.series;

import science.haven.impedance.ImpedanceFit;

/// A fit of a temperature series.
///
/// @param temperature temperature in K
/// @param fit the fit
/// @param carried whether the values of a neighbour led to a deeper minimum than the search did
public record FitAtTemperature(double temperature, ImpedanceFit fit, boolean carried) {}
