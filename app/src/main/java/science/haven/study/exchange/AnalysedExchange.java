package science.haven.study.exchange;

import science.haven.exchange.echo.EchoDecay;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

import java.util.List;

/// Echoes, or volumes of exchange peaks, that were read from a table.
///
/// @param result the file they come from
/// @param decays echoes over the mixing time
/// @param volumes volumes at each temperature
record AnalysedExchange(
        FileResult result, List<EchoDecay> decays, List<ExchangeTable.Volumes> volumes)
        implements Analysed {

    AnalysedExchange {
        decays = List.copyOf(decays);
        volumes = List.copyOf(volumes);
    }
}
