package science.haven.formats.bruker;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.SourceFolder;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which of the lists in an experiment's folder belongs to its rows. A folder may hold lists of
/// experiments that it was copied from.
///
/// @param list the list; empty if there is none
/// @param certain whether the pulse program asks for a list of this kind
/// @param wanted what the pulse program asks for by its name, if it does
/// @param program name of the pulse program
/// @param failure why the only list could not be read
/// @param remarks what is to be said if the list is used
record ListChoice(
        Optional<ValueList> list,
        boolean certain,
        Optional<ValueList.Kind> wanted,
        String program,
        Optional<String> failure,
        List<Remark> remarks) {

    /// What names of pulse programs say of the quantity that changes, the surest first: a spin-lock
    /// experiment has `t1` in its name, an echo train `t2`.
    private static final Map<ValueList.Kind, Pattern> NAMES = new EnumMap<>(ValueList.Kind.class);

    private static final List<ValueList.Kind> SUREST_FIRST =
            List.of(
                    ValueList.Kind.GRADIENT,
                    ValueList.Kind.LOOP_COUNT,
                    ValueList.Kind.PULSE_LENGTH,
                    ValueList.Kind.DELAY);

    static {
        NAMES.put(
                ValueList.Kind.GRADIENT,
                Pattern.compile("diff|dosy|pfg|(?<![a-z])d?ste|led(?=bp|gp)|bpp|oneshot"));
        NAMES.put(ValueList.Kind.LOOP_COUNT, Pattern.compile("cpmg|(?<![a-z])vc"));
        NAMES.put(
                ValueList.Kind.PULSE_LENGTH,
                Pattern.compile("t1_?r|spin_?lock|nutation|(?<![a-z])(?:nut|vp)"));
        NAMES.put(
                ValueList.Kind.DELAY,
                Pattern.compile(
                        "t1|t2|sat_?u?rec|satrect|inv_?rec|(?<![a-z])(?:f?ir|vd)(?![a-z])"));
    }

    /// Chooses.
    ///
    /// @param rows number of rows measured
    static ListChoice of(Experiment experiment, int rows) throws FormatException {
        String program = experiment.acqus().map(a -> a.text("PULPROG")).orElse("");
        Optional<ValueList.Kind> wanted = wanted(program);
        List<Remark> remarks = new ArrayList<>();
        List<ValueList> lists = lists(experiment, remarks);
        if (lists.isEmpty()) {
            Optional<String> failure = remarks.stream().map(Remark::text).findFirst();
            return new ListChoice(Optional.empty(), false, wanted, program, failure, remarks);
        }
        Optional<ValueList> asked =
                lists.stream().filter(l -> wanted.filter(l.kind()::equals).isPresent()).findFirst();
        List<ValueList> fitting = lists.stream().filter(l -> l.values().length == rows).toList();
        ValueList taken = asked.orElse(fitting.isEmpty() ? lists.getFirst() : fitting.getFirst());
        if (lists.size() > 1) {
            String reason =
                    asked.isPresent()
                            ? "the pulse program is " + program
                            : fitting.size() == 1
                                    ? "its length is the number of rows"
                                    : "the first of those that may be meant, which is a guess";
            remarks.add(new BrukerRemark.SeveralLists(taken.name(), others(lists, taken), reason));
        }
        return new ListChoice(
                Optional.of(taken),
                asked.isPresent(),
                wanted,
                program,
                Optional.empty(),
                List.copyOf(remarks));
    }

    private static Optional<ValueList.Kind> wanted(String program) {
        String name = program.toLowerCase(Locale.ROOT);
        return SUREST_FIRST.stream()
                .filter(kind -> NAMES.getOrDefault(kind, NEVER).matcher(name).find())
                .findFirst();
    }

    private static final Pattern NEVER = Pattern.compile("(?!)");

    private static String others(List<ValueList> lists, ValueList taken) {
        return lists.stream()
                .filter(l -> !l.name().equals(taken.name()))
                .map(ValueList::name)
                .collect(Collectors.joining(", "));
    }

    private static List<ValueList> lists(Experiment experiment, List<Remark> remarks)
            throws FormatException {
        SourceFolder folder = experiment.folder();
        List<ValueList> lists = new ArrayList<>();
        for (ValueList.Kind kind : ValueList.Kind.values()) {
            Optional<String> name =
                    experiment.acqus().isPresent()
                            ? kind.file(folder, experiment.acqus().get())
                            : Optional.empty();
            if (name.isPresent()) {
                try {
                    lists.add(ValueList.read(name.get(), kind, folder.file(name.get())));
                } catch (FormatException e) {
                    remarks.add(new BrukerRemark.NotRead(String.valueOf(e.getMessage())));
                }
            }
        }
        Optional<SourceFile> diffusion = folder.find("diff.xml");
        boolean gradients = lists.stream().anyMatch(l -> l.kind() == ValueList.Kind.GRADIENT);
        if (diffusion.isPresent() && !gradients) {
            ValueList.gradients(diffusion.get()).ifPresent(lists::add);
        }
        return lists;
    }
}
