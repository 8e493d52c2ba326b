package science.haven.exchange.exsy;

import science.haven.fit.Converged;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.List;

/// How the rate of one path grows with temperature: `k = k₀ exp(−Eₐ/kT)`.
///
/// @param from site that is left, from 0
/// @param to site that is reached, from 0
/// @param energy activation energy Eₐ in J
/// @param logarithmOfPrefactor ln(k₀ · s), dimensionless
/// @param temperatures number of temperatures it rests on
/// @param fit the straight line through ln k, with parameters `lnk` at the middle temperature and
///   `E`
/// @param remarks what limits these numbers
public record PathActivation(
        int from,
        int to,
        Measured energy,
        Measured logarithmOfPrefactor,
        int temperatures,
        Converged fit,
        List<Remark> remarks) {

    public PathActivation {
        remarks = List.copyOf(remarks);
    }
}
