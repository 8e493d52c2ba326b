package science.haven.impedance.circuit.text;

import science.haven.impedance.circuit.Capacitor;
import science.haven.impedance.circuit.ConstantPhase;
import science.haven.impedance.circuit.DeLevie;
import science.haven.impedance.circuit.Element;
import science.haven.impedance.circuit.FiniteGerischer;
import science.haven.impedance.circuit.Gerischer;
import science.haven.impedance.circuit.HavriliakNegami;
import science.haven.impedance.circuit.Inductor;
import science.haven.impedance.circuit.LossyInductor;
import science.haven.impedance.circuit.OpenWarburg;
import science.haven.impedance.circuit.Resistor;
import science.haven.impedance.circuit.ShortWarburg;
import science.haven.impedance.circuit.TwoRail;
import science.haven.impedance.circuit.Warburg;
import science.haven.impedance.circuit.Zarc;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an element is called in circuit texts: a word and, where Boukamp has one, a letter.
enum ElementName {
    R("R", "R"),
    C("C", "C"),
    L("L", "L"),
    CPE("CPE", "Q"),
    W("W", "W"),
    WO("Wo", "T"),
    WS("Ws", "O"),
    G("G", "G"),
    GS("Gs", ""),
    ZARC("Zarc", ""),
    HN("HN", ""),
    LA("La", ""),
    TLMQ("TLMQ", ""),
    TLM("TLM", "");

    private final String word;
    private final String letter;

    ElementName(String word, String letter) {
        this.word = word;
        this.letter = letter;
    }

    Element make(String label) {
        return switch (this) {
            case R -> new Resistor(label);
            case C -> new Capacitor(label);
            case L -> new Inductor(label);
            case CPE -> new ConstantPhase(label);
            case W -> new Warburg(label);
            case WO -> new OpenWarburg(label);
            case WS -> new ShortWarburg(label);
            case G -> new Gerischer(label);
            case GS -> new FiniteGerischer(label);
            case ZARC -> new Zarc(label);
            case HN -> new HavriliakNegami(label);
            case LA -> new LossyInductor(label);
            case TLMQ -> new DeLevie(label);
            case TLM -> new TwoRail(label);
        };
    }

    Optional<String> letter() {
        return letter.isEmpty() ? Optional.empty() : Optional.of(letter);
    }

    static Optional<ElementName> ofWord(String word) {
        String wanted = word.equals("Q") ? "CPE" : word;
        return Arrays.stream(values()).filter(name -> name.word.equals(wanted)).findFirst();
    }

    static Optional<ElementName> ofLetter(String letter) {
        return Arrays.stream(values()).filter(name -> name.letter.equals(letter)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(name -> name.word).collect(Collectors.joining(", "));
    }

    static String letters() {
        return Arrays.stream(values())
                .flatMap(name -> name.letter().stream())
                .collect(Collectors.joining(", "));
    }

    static ElementName of(Element element) {
        return switch (element) {
            case Resistor _ -> R;
            case Capacitor _ -> C;
            case Inductor _ -> L;
            case ConstantPhase _ -> CPE;
            case Warburg _ -> W;
            case OpenWarburg _ -> WO;
            case ShortWarburg _ -> WS;
            case Gerischer _ -> G;
            case FiniteGerischer _ -> GS;
            case Zarc _ -> ZARC;
            case HavriliakNegami _ -> HN;
            case LossyInductor _ -> LA;
            case DeLevie _ -> TLMQ;
            case TwoRail _ -> TLM;
        };
    }
}
