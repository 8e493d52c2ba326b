package science.haven.trajectory;

import java.util.OptionalDouble;
import java.util.Set;

/// Which atoms are followed, and how time goes.
///
/// @param ion species of the atoms to follow as the trajectory names it
/// @param framework species that should rest, that which is followed among them or not; all others
///   if empty
/// @param interval time from one frame to the next in s; empty if the file tells it
public record PathOptions(String ion, Set<String> framework, OptionalDouble interval) {

    public PathOptions {
        framework = Set.copyOf(framework);
        if (interval.isPresent()) {
            IonPaths.requireInterval(interval.getAsDouble());
        }
    }

    boolean isFramework(String species) {
        return framework.isEmpty() ? !species.equals(ion) : framework.contains(species);
    }
}
