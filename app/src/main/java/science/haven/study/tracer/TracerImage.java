package science.haven.study.tracer;

import science.haven.tracer.IsotopeImage;
import science.haven.tracer.boundary.GrainLine;
import science.haven.tracer.boundary.ImageFit;

import java.util.List;
import java.util.Optional;

/// An image of a tracer with the boundaries in it.
///
/// @param image the counts, from the edge through which the tracer came in
/// @param boundaries the boundaries
/// @param fit the forward model; empty where there is none
public record TracerImage(IsotopeImage image, List<GrainLine> boundaries, Optional<ImageFit> fit) {

    /// Keeps a copy of the list.
    public TracerImage {
        boundaries = List.copyOf(boundaries);
    }
}
