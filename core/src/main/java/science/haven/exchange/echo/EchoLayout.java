package science.haven.exchange.echo;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Constants;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;

/// Which parameter of a joint fit belongs to which decay.
///
/// In this order: τ (one, at the middle temperature, or one per temperature), Eₐ, the exponents g
/// and g₁, one final amplitude per preparation time, one T₁Q per temperature, one amplitude and one
/// offset per decay.
final class EchoLayout {

    private static final double MOST_ENERGY = 5 * Constants.ELEMENTARY_CHARGE;

    /// T₁Q is unseen beyond this many longest mixing times.
    private static final double UNSEEN = 1e3;

    final List<EchoDecay> decays;
    final List<Double> temperatures;
    final List<Double> preparations;
    final boolean activated;
    final double middle;
    final List<Parameter> parameters;

    EchoLayout(List<EchoDecay> decays, boolean activated) {
        this.decays = List.copyOf(decays);
        this.activated = activated;
        temperatures = decays.stream().map(EchoDecay::temperature).distinct().sorted().toList();
        preparations = decays.stream().map(EchoDecay::preparation).distinct().sorted().toList();
        middle =
                temperatures.stream()
                        .mapToDouble(t -> 1 / (Constants.BOLTZMANN * t))
                        .average()
                        .orElseThrow();
        parameters = parameters();
    }

    private List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>();
        for (int i = 1; i <= times(); i++) {
            all.add(
                    Parameter.positive(
                            times() == 1 ? "tau" : "tau" + i,
                            "time of the decay by jumps",
                            Unit.SECOND));
        }
        all.add(new Parameter("E", "activation energy", Unit.JOULE, 0, MOST_ENERGY, Scale.LINEAR));
        all.add(exponent("g", "exponent of the jumps"));
        all.add(exponent("g1", "exponent of the relaxation"));
        for (int i = 1; i <= preparations.size(); i++) {
            String symbol = preparations.size() == 1 ? "Z" : "Z" + i;
            all.add(new Parameter(symbol, "final amplitude", Unit.NONE, 0, 1, Scale.LINEAR));
        }
        double longest =
                decays.stream().mapToDouble(EchoLayout::longest).max().orElseThrow() * UNSEEN;
        for (int i = 1; i <= temperatures.size(); i++) {
            String symbol = temperatures.size() == 1 ? "T1Q" : "T1Q" + i;
            String meaning = "relaxation of quadrupolar order";
            all.add(new Parameter(symbol, meaning, Unit.SECOND, 0, longest, Scale.LOG));
        }
        for (int i = 1; i <= decays.size(); i++) {
            all.add(Parameter.positive("A" + i, "amplitude", Unit.NONE));
        }
        for (int i = 1; i <= decays.size(); i++) {
            all.add(Parameter.real("C" + i, "offset", Unit.NONE));
        }
        return List.copyOf(all);
    }

    private static Parameter exponent(String symbol, String meaning) {
        return new Parameter(symbol, meaning, Unit.NONE, 0.1, 1, Scale.LINEAR);
    }

    static double longest(EchoDecay decay) {
        double longest = 0;
        for (int i = 0; i < decay.size(); i++) {
            longest = Math.max(longest, decay.time(i));
        }
        return longest;
    }

    private int times() {
        return activated ? 1 : temperatures.size();
    }

    int time(int decay) {
        return activated ? 0 : temperatures.indexOf(decays.get(decay).temperature());
    }

    int energy() {
        return times();
    }

    int stretch() {
        return times() + 1;
    }

    int leakStretch() {
        return times() + 2;
    }

    int end(int decay) {
        return times() + 3 + preparations.indexOf(decays.get(decay).preparation());
    }

    int leak(int decay) {
        return times()
                + 3
                + preparations.size()
                + temperatures.indexOf(decays.get(decay).temperature());
    }

    int amplitude(int decay) {
        return times() + 3 + preparations.size() + temperatures.size() + decay;
    }

    int offset(int decay) {
        return amplitude(decay) + decays.size();
    }

    /// 1/kT less its middle, in 1/J.
    double inverse(double temperature) {
        return activated ? 1 / (Constants.BOLTZMANN * temperature) - middle : 0;
    }
}
