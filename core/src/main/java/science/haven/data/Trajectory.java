package science.haven.data;

import java.util.List;

/// Where all atoms of a simulated piece of matter are, frame after frame.
///
/// @param species what each atom is: the symbol of its element, or the name or number of its kind
///   where the file says no more; the same order in all frames
/// @param frames where they are
/// @param provenance where the data come from
public record Trajectory(List<String> species, Frames frames, Provenance provenance)
        implements Measurement {

    public Trajectory {
        if (species.isEmpty()) {
            throw new IllegalArgumentException("a trajectory must have at least one atom");
        }
        species = List.copyOf(species);
    }

    /// The same atoms under other names.
    ///
    /// @param names species of the atoms in their order, as many as there are
    /// @return the trajectory
    public Trajectory named(List<String> names) {
        if (names.size() != species.size()) {
            throw new IllegalArgumentException(
                    "names must be those of %d atoms, got %d"
                            .formatted(species.size(), names.size()));
        }
        return new Trajectory(names, frames, provenance);
    }
}
