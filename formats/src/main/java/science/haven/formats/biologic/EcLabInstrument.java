package science.haven.formats.biologic;

/// How an instrument is called in reports.
final class EcLabInstrument {

    private EcLabInstrument() {}

    /// Names an instrument by what the file tells, for example `BioLogic SP-300 (SN 1787), EC-Lab
    /// 11.61`.
    static String name(String device, String software) {
        return "BioLogic"
                + (device.isBlank() ? "" : " " + device.strip())
                + (software.isBlank() ? "" : ", EC-Lab " + software.strip());
    }
}
