package science.haven.lineshape.sideband;

/// The modulation of a frequency and of its derivatives over a set of directions.
///
/// @param table what a turn makes of the harmonics
/// @param rate spinning rate in Hz
/// @param value components of the frequency
/// @param velocities components of its derivatives
record Modulation(ConeTable table, double rate, double[] value, double[][] velocities) {

    Modulation mirrored(int octant) {
        double[][] turned = new double[velocities.length][];
        for (int p = 0; p < turned.length; p++) {
            turned[p] = Octant.mirrored(velocities[p], octant);
        }
        return new Modulation(table, rate, Octant.mirrored(value, octant), turned);
    }
}
