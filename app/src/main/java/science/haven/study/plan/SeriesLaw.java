package science.haven.study.plan;

import science.haven.fit.Parameter;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.law.ParameterKind;
import science.haven.impedance.series.OverTemperature;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the spectra of a temperature series have in common.
public enum SeriesLaw {
    /// Nothing; the values of the neighbours only serve as start values.
    FREE("free"),
    /// The exponents of the constant phase elements.
    SHARED_N("shared n"),
    /// The capacitances and the Q of the constant phase elements.
    SHARED_Q("shared Q"),
    /// One activation energy for each resistance of the sample.
    ARRHENIUS("arrhenius");

    private final String word;

    SeriesLaw(String word) {
        this.word = word;
    }

    /// Its word in the study file.
    ///
    /// @return for example `shared n`
    public String word() {
        return word;
    }

    /// The words of all laws.
    ///
    /// @return as they stand in a study file
    public static List<String> words() {
        return Arrays.stream(values()).map(SeriesLaw::word).toList();
    }

    /// The law behind a word.
    ///
    /// @param word its word
    /// @return the law
    public static SeriesLaw named(String word) {
        return Arrays.stream(values()).filter(l -> l.word.equals(word)).findFirst().orElseThrow();
    }

    /// What each parameter of a circuit does; those not named are free.
    ///
    /// @param circuit the circuit
    /// @param assign what its resistances stand for, role to symbol
    /// @return symbol of a parameter to what it does
    public Map<String, OverTemperature> laws(Circuit circuit, Map<String, String> assign) {
        Map<String, OverTemperature> laws = new LinkedHashMap<>();
        String electrode = assign.getOrDefault(Role.ELECTRODE.word(), "");
        for (Parameter parameter : circuit.parameters()) {
            ParameterKind kind = ParameterKind.of(parameter);
            String symbol = parameter.symbol();
            switch (this) {
                case FREE -> {}
                case SHARED_N -> {
                    if (kind == ParameterKind.EXPONENT) {
                        laws.put(symbol, OverTemperature.SHARED);
                    }
                }
                case SHARED_Q -> {
                    if (kind == ParameterKind.CAPACITANCE) {
                        laws.put(symbol, OverTemperature.SHARED);
                    }
                }
                case ARRHENIUS -> {
                    if (kind == ParameterKind.RESISTANCE && !symbol.equals(electrode)) {
                        laws.put(symbol, OverTemperature.ARRHENIUS);
                    }
                }
            }
        }
        return laws;
    }
}
