package science.haven.trajectory.sites;

/// A jump from one site to another.
///
/// @param ion index of the ion
/// @param frame frame of the arrival, from 0
/// @param from index of the site left
/// @param to index of the site reached
/// @param cells whole cells between the two, along a, b and c
/// @param length distance of the sites in m
public record Jump(int ion, int frame, int from, int to, int[] cells, double length) {

    public Jump {
        cells = cells.clone();
    }
}
