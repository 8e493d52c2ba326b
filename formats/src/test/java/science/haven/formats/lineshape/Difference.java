package science.haven.formats.lineshape;

/// How far apart two spectra of unit area are, over the root mean square and the peak of the first.
record Difference(double rms, double largest) {

    static Difference between(double[] expected, double[] simulated) {
        double areaExpected = sum(expected);
        double areaSimulated = sum(simulated);
        double squares = 0;
        double rest = 0;
        double largest = 0;
        double peak = 0;
        for (int i = 0; i < expected.length; i++) {
            double e = expected[i] / areaExpected;
            double d = simulated[i] / areaSimulated - e;
            squares += e * e;
            rest += d * d;
            largest = Math.max(largest, Math.abs(d));
            peak = Math.max(peak, e);
        }
        return new Difference(Math.sqrt(rest / squares), largest / peak);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
