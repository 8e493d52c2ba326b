package science.haven.formats.biologic;

import science.haven.quantity.Remark;

import java.util.List;
import java.util.stream.Collectors;

/// What a reader of EC-Lab files could not understand.
public sealed interface EcLabRemark extends Remark {

    /// Columns of the binary file whose meaning is not known; the others are not affected.
    ///
    /// @param numbers EC-Lab's numbers of the columns
    record UnknownColumns(List<Integer> numbers) implements EcLabRemark {
        public UnknownColumns {
            numbers = List.copyOf(numbers);
        }

        @Override
        public String code() {
            return "UNKNOWN_COLUMNS";
        }

        @Override
        public String text() {
            return "Columns of unknown meaning were not read (EC-Lab's numbers: "
                    + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + ")";
        }
    }
}
