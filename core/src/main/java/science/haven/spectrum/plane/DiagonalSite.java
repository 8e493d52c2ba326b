package science.haven.spectrum.plane;

/// A site as its peak on the diagonal shows it.
///
/// @param direct its shift along the direct dimension in ppm
/// @param indirect its shift along the indirect dimension in ppm
/// @param directWidth full width at half height along the direct dimension in ppm
/// @param indirectWidth full width at half height along the indirect dimension in ppm
public record DiagonalSite(
        double direct, double indirect, double directWidth, double indirectWidth) {

    double centre(boolean along) {
        return along ? direct : indirect;
    }

    double width(boolean along) {
        return along ? directWidth : indirectWidth;
    }
}
