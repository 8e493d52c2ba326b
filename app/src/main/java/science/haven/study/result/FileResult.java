package science.haven.study.result;

import science.haven.data.Condition;
import science.haven.data.Provenance;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What came out of one measurement: numbers, or the reason why there are none.
///
/// @param source the file it comes from
/// @param conditions what is known about the circumstances, one of each name
/// @param model the model in text form; empty if none was fitted
/// @param parameters parameters of the model
/// @param derived what follows from them
/// @param quality how well the model describes the data
/// @param remarks what limits the numbers
/// @param failure why there are no numbers; empty if there are
public record FileResult(
        Source source,
        List<Condition> conditions,
        String model,
        List<Value> parameters,
        List<Value> derived,
        Optional<Quality> quality,
        List<Remark> remarks,
        Optional<String> failure) {

    /// The bytes a result comes from.
    ///
    /// @param file the file, seen from the study's folder
    /// @param sha256 its content hash; empty if it could not be read
    /// @param format name of its format; empty if it could not be read
    /// @param instrument what the file says of the instrument
    /// @param others the other files, if the data of several were joined
    public record Source(
            String file, String sha256, String format, String instrument, List<Source> others) {

        /// Keeps a copy of the list.
        public Source {
            others = List.copyOf(others);
        }

        /// A source that is one file.
        ///
        /// @param file the file, seen from the study's folder
        /// @param sha256 its content hash; empty if it could not be read
        /// @param format name of its format; empty if it could not be read
        /// @param instrument what the file says of the instrument
        public Source(String file, String sha256, String format, String instrument) {
            this(file, sha256, format, instrument, List.of());
        }

        /// The bytes behind a measurement.
        ///
        /// @param provenance where it comes from
        /// @return the source as results name it
        public static Source of(Provenance provenance) {
            return new Source(
                    provenance.file(),
                    provenance.sha256(),
                    provenance.format(),
                    provenance.instrument(),
                    provenance.others().stream().map(Source::of).toList());
        }

        /// All files, this one first.
        ///
        /// @return at least one
        public List<Source> all() {
            return Stream.concat(Stream.of(this), others.stream()).toList();
        }
    }

    /// Keeps copies of the lists.
    public FileResult {
        conditions = List.copyOf(conditions);
        parameters = List.copyOf(parameters);
        derived = List.copyOf(derived);
        remarks = List.copyOf(remarks);
    }

    /// A file whose numbers stand elsewhere, in conclusions.
    ///
    /// @param source the file
    /// @return the result
    public static FileResult of(Source source) {
        return new FileResult(
                source,
                List.of(),
                "",
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /// A measurement without numbers.
    ///
    /// @param source the file
    /// @param conditions what is known about it
    /// @param failure the reason, one line
    /// @return the result
    public static FileResult failed(Source source, List<Condition> conditions, String failure) {
        return new FileResult(
                source,
                conditions,
                "",
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.of(failure));
    }

    /// A measurement at which Haven itself broke.
    ///
    /// @param file the file
    /// @param error what was thrown
    /// @return the result
    public static FileResult broken(String file, Throwable error) {
        String reason = "%s: %s".formatted(file, internal(error));
        return failed(new Source(file, "", "", ""), List.of(), reason);
    }

    /// What to say of an error that is Haven's fault and nobody else's.
    ///
    /// @param error what was thrown
    /// @return one line without the file
    public static String internal(Throwable error) {
        String message = Optional.ofNullable(error.getMessage()).orElse("");
        String what = error.getClass().getSimpleName() + (message.isBlank() ? "" : ": " + message);
        return "internal error: %s, please report".formatted(what.replaceAll("\\s+", " "));
    }

    /// Why there are no numbers, with the file in front.
    ///
    /// @return one line; empty if there are numbers
    public String reason() {
        String file = source.file();
        return failure.map(
                        reason ->
                                reason.startsWith(ResultsFolder.bare(file))
                                        ? reason
                                        : file + ": " + reason)
                .orElse("");
    }

    /// The same with more numbers behind the derived ones, and more remarks.
    ///
    /// @param values more derived values
    /// @param more more remarks
    /// @return the result
    public FileResult with(List<Value> values, List<? extends Remark> more) {
        return new FileResult(
                source,
                conditions,
                model,
                parameters,
                Stream.concat(derived.stream(), values.stream()).toList(),
                quality,
                Stream.concat(remarks.stream(), more.stream()).<Remark>map(r -> r).toList(),
                failure);
    }

    /// The same with one more condition.
    ///
    /// @param condition what else is known
    /// @return the result
    public FileResult with(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.removeIf(c -> c.name().equals(condition.name()));
        more.add(condition);
        more.sort(Comparator.comparing(Condition::name));
        return new FileResult(source, more, model, parameters, derived, quality, remarks, failure);
    }

    /// Looks a derived value up.
    ///
    /// @param name its name
    /// @return the value, if it could be had
    public Optional<Value> derived(String name) {
        return derived.stream().filter(value -> value.name().equals(name)).findFirst();
    }

    /// Looks a parameter of the model up.
    ///
    /// @param name its symbol
    /// @return the value, if the model has it
    public Optional<Value> parameter(String name) {
        return parameters.stream().filter(value -> value.name().equals(name)).findFirst();
    }

    /// All values, the parameters of the model first.
    ///
    /// @return parameters and derived values
    public List<Value> values() {
        return Stream.concat(parameters.stream(), derived.stream()).toList();
    }

    /// Looks a condition up.
    ///
    /// @param name its name
    /// @return the condition, if known
    public Optional<Condition> condition(String name) {
        return conditions.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
