package science.haven.study.plan.conclusion;

import science.haven.quantity.Quantity;
import science.haven.relaxation.narrowing.NarrowingOptions;
import science.haven.study.file.Place;

import java.util.List;
import java.util.Optional;

/// Jump rates to be read from the widths of a line over temperature.
///
/// @param place where the study asks for them
/// @param measurements names of the measurements of one line, taken together
/// @param line name or number of the line; empty where spectra have but one
/// @param frequency Larmor frequency, where files do not tell how many hertz a ppm has
/// @param options which widths are known
public record NarrowingPlan(
        Place place,
        List<String> measurements,
        Optional<String> line,
        Optional<Quantity> frequency,
        NarrowingOptions options)
        implements ConclusionPlan {

    /// Keeps a copy of the list.
    public NarrowingPlan {
        measurements = List.copyOf(measurements);
    }

    /// As results name it.
    ///
    /// @return for example `static, widths`
    public String of() {
        return String.join(", ", measurements);
    }
}
