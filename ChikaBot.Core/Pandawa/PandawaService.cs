namespace ChikaBot.Core.Pandawa;

/// <summary>The ten services of PANDAWA (docs/facts/jkn.md section 10). The numbers stand in stored data: new members go to the end.</summary>
public enum PandawaService
{
    /// <summary>Pendaftaran baru: a family that pays for itself.</summary>
    NewRegistration = 1,

    /// <summary>Penambahan anggota keluarga.</summary>
    AddFamilyMember = 2,

    /// <summary>Bayi baru lahir.</summary>
    Newborn = 3,

    /// <summary>Perubahan segmen: an ended employee goes on as PBPU or BP.</summary>
    SegmentChange = 4,

    /// <summary>Perubahan atau perbaikan data.</summary>
    DataChange = 5,

    /// <summary>Perubahan FKTP.</summary>
    FacilityMove = 6,

    /// <summary>Perubahan kelas.</summary>
    ClassChange = 7,

    /// <summary>Pengaktifan kembali kartu.</summary>
    Reactivation = 8,

    /// <summary>Pengurangan anggota keluarga: a participant has died.</summary>
    MemberRemoval = 9,

    /// <summary>Perbaikan data ganda.</summary>
    DuplicateData = 10,
}
