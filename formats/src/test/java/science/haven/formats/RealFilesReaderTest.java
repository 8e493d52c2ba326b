package science.haven.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Measurement;
import science.haven.quantity.Remark;

import java.io.IOException;
import java.util.List;

/// Every real file: number of points, first and last point as printed in the file, and remarks.
class RealFilesReaderTest {

    private static final String INSTRUMENTS = "eis-instrument-formats/";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Circuit1_EIS_1.z | ZPlot | 48 | 5e4 29.036 0.63662 | 1 75.803 -0.16244 | DUMMY_AREA",
                "Circuit1_EIS_2.z | ZPlot | 48 | 5e4 29.001 0.5992 | 1 75.82 -0.17374 | DUMMY_AREA",
                "Circuit2_EIS_1.z | ZPlot | 56 | 3e5 147.77 -11.335 | 1 654.19 0.64271 | DUMMY_AREA",
                "Circuit2_EIS_2.z | ZPlot | 56 | 3e5 147.68 -11.662 | 1 652.44 -2.118 | DUMMY_AREA",
                "Circuit3_EIS_1.z | ZPlot | 53 | 1.5e5 1493.7 10.377 | 1 6137.5 17.89 | DUMMY_AREA",
                "Circuit3_EIS_2.z | ZPlot | 53 | 1.5e5 1492 11.789 | 1 6138.2 -10.151 | DUMMY_AREA",
                "exampleDataZPlot.z | ZPlot | 21 | 3e5 147.77 -11.335 | 3000 613.68 -137.13"
                        + " | DUMMY_AREA ROWS_MISSING",
                "exampleDataZPlot_noComments.z | ZPlot | 31 | 3e5 642.62 -85.821"
                        + " | 300 1305.3 -195.01 | ROWS_MISSING",
                "exampleDataAutolab.txt | ZPlot | 41 | 1e4 0.013785863964281 0.007191946305823"
                        + " | 0.1 0.0345697771923854 -0.00390292888845954 | ''",
                "exampleDataGamry.DTA | Gamry DTA | 72 | 200015.6 825.8584 -1367.239"
                        + " | 0.0158898 17007.49 -6635.557 | DUMMY_AREA",
                "exampleDataGamryABORT.DTA | Gamry DTA | 72 | 200015.6 825.8584 -1367.239"
                        + " | 0.0158898 17007.49 -6635.557 | DUMMY_AREA ABORTED",
                "exampleDataCHInstruments.txt | CH Instruments text | 73 | 9.961e4 98.91 -2.748"
                        + " | 0.1 5685 -15860 | ''",
                "exampleDataParstat.txt | Parstat text | 31 | 10000 -4.9816280376104E-4"
                        + " 0.0175143479976367 | 10 0.0270946491457229 -0.00399791080333837"
                        + " | ROWS_LEFT_OUT",
                "exampleDataPowersuite.txt | PowerSuite text | 30 | 0.1 423929.46 -49014.063"
                        + " | 2e6 -470.54113 -1397.7358 | ''",
                "exampleDataVersaStudio.par | VersaStudio PAR | 61 | 1e5 55.31571 4.575431"
                        + " | 0.02154435 1516.313 -122.8279 | DUMMY_AREA",
                "exampleData.csv | text columns | 66 | 3.1623e-3 4.949989776405060160e-02"
                        + " -2.043869854441892481e-02 | 1e4 1.577148266048593317e-02"
                        + " 1.015747456493823649e-02 | ASSUMED_COLUMNS",
            })
    void readsInstrumentFiles(
            String file, String format, int points, String first, String last, String remarks)
            throws Exception {
        check(INSTRUMENTS + file, format, points, first, last, remarks);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "eis-temperature-series/s04147-150deg.txt | Novocontrol text | 42"
                        + " | 1e6 22696.8 -46373 | 0.03 2033440 -1051800 | ''",
                "eis-temperature-series/s04147-160deg.txt | Novocontrol text | 42"
                        + " | 1e6 21112.2 -39556.8 | 0.03 1328530 -793978 | ''",
                "eis-temperature-series/s04147-170deg.txt | Novocontrol text | 41"
                        + " | 1e6 20791.5 -33304 | 0.045773 802011 -461894 | ''",
                "eis-temperature-series/s04147-180deg.txt | Novocontrol text | 41"
                        + " | 1e6 19624.1 -27606.6 | 0.045773 547582 -344520 | ''",
                "eis-temperature-series/s04147-190deg.txt | Novocontrol text | 41"
                        + " | 1e6 17693.8 -22612.7 | 0.045773 381677 -256512 | ''",
                "eis-solid-electrolyte-example2/Example2a.txt | Novocontrol text | 51"
                        + " | 1e6 3805.5903 -6318.0615 | 0.30000001 218314.67 -150821.22 | ''",
                "eis-solid-electrolyte-example2/Example2b.txt | Novocontrol text | 50"
                        + " | 1e6 3603.82 -8578.35 | 1 182762 -435920 | ''",
                "eis-solid-electrolyte-example2/Example2c.txt | Novocontrol text | 42"
                        + " | 1e6 17362.7 -68814.5 | 0.04 1.03494e7 -2.43174e6 | ''",
                "eis-solid-electrolyte-example2/Example_header.txt | text columns | 50"
                        + " | 1e7 30323.58 38291.88 | 3e-3 2.027865e8 -7.29569e7 | ''",
                "eis-solid-electrolyte-example2/Example_noheader.txt | text columns | 42"
                        + " | 1e6 17362.7 -68814.5 | 0.04 1.03494e7 -2.43174e6 | ASSUMED_COLUMNS",
                "eis-solid-electrolyte-example2/CSV_Example.csv | text columns | 50"
                        + " | 1e6 2369.7656 -6737.6167 | 0.30000001 475032.12 -373631.62"
                        + " | ASSUMED_COLUMNS",
                "eis-drt-known-truth/550C.0.5V.DTA | Gamry DTA | 61"
                        + " | 100195.3 0.6641507 0.1476726 | 0.1000747 1.944187 0.0235922"
                        + " | DUMMY_AREA",
                "eis-drt-known-truth/PDAC_COM3_02109_Contact10_2065C_500C.txt | Gamry DTA | 106"
                        + " | 1000020 1798.84 -457.5437 | 0.1001603 9515918 -4264486 | ''",
                "eis-drt-known-truth/PDAC_COM3_02210_Contact111_2072C_350C.txt | Gamry DTA | 106"
                        + " | 1000020 794.4855 -1140.605 | 0.1001603 5784012 -1657657 | ''",
                "eis-drt-known-truth/DRTtools_LIB_data.txt | text columns | 107"
                        + " | 999.040405 0.112362966 0.00318273902"
                        + " | 0.00500083202 0.151735559 -0.0137396762 | ASSUMED_COLUMNS",
                "eis-drt-known-truth/Z_2RC_noiseless.csv | text columns | 81"
                        + " | 1e6 1.0000000255835981 -0.00017507043336561172"
                        + " | 0.01 2.9999996012681382 -6.911501354915888e-4 | ''",
                "eis-drt-known-truth/Z_DRT-2-TpDDT_noiseless.csv | text columns | 81"
                        + " | 1e6 1.0007049140688564 -0.0007979993024994653"
                        + " | 0.01 2.9951723673054733 -0.014476485455652988 | ''",
                "eis-instrument-formats/exampleDataBioLogic.mpt | EC-Lab text | 43"
                        + " | 1000.3201 65.470886 -0.38998979"
                        + " | 0.016895540 110.97003 -2.3458567 | DUMMY_AREA",
                "eis-li6ps5cl-biologic/PEIS_LPSCl_IonBlocking_-25C.txt | EC-Lab text | 79"
                        + " | 7.0000185e6 359.24146 -290.92038"
                        + " | 0.10002181 1799427.6 -8093785.5 | DUMMY_AREA",
                "eis-li6ps5cl-biologic/PEIS_LPSCl_IonBlocking_-25C.mpr | EC-Lab binary | 79"
                        + " | 7000018.5 359.241455078125 -290.9203796386719"
                        + " | 0.10002180933952332 1799427.625 -8093785.5 | DUMMY_AREA",
                "eis-li6ps5cl-biologic/EISGALV_EISTest3.DTA | Gamry DTA | 71"
                        + " | 1000078 0.04711733 0.1695821 | 0.1001603 0.06649166 -0.001175554"
                        + " | ''",
                "eis-li6ps5cl-biologic/PEIS_LPSCl_IonBlocking_-25C_RelaxIS.txt | RelaxIS text | 79"
                        + " | 0.10002180933952332 1799427.625 -8093785.5"
                        + " | 7000018.5 359.241455078125 -290.92037963867188 | ''",
            })
    void readsOtherFiles(
            String file, String format, int points, String first, String last, String remarks)
            throws Exception {
        check(file, format, points, first, last, remarks);
    }

    private static void check(
            String file, String format, int points, String first, String last, String remarks)
            throws IOException {
        List<Measurement> measurements = Formats.read(Samples.path(file));
        assertThat(measurements).hasSize(1);
        ImpedanceSpectrum spectrum = (ImpedanceSpectrum) measurements.getFirst();
        assertThat(spectrum.provenance().format()).isEqualTo(format);
        assertThat(spectrum.provenance().sha256()).hasSize(64);
        assertThat(spectrum.size()).isEqualTo(points);
        assertThat(point(spectrum, 0)).isEqualTo(numbers(first));
        assertThat(point(spectrum, points - 1)).isEqualTo(numbers(last));
        assertThat(spectrum.provenance().remarks())
                .extracting(Remark::code)
                .containsExactlyInAnyOrderElementsOf(words(remarks));
    }

    private static List<Double> point(ImpedanceSpectrum spectrum, int i) {
        return List.of(spectrum.frequency()[i], spectrum.real()[i], spectrum.imaginary()[i]);
    }

    private static List<Double> numbers(String text) {
        return words(text).stream().map(Double::valueOf).toList();
    }

    private static List<String> words(String text) {
        return text.replace("''", "").isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }
}
