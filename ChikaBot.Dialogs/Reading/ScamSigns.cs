namespace ChikaBot.Dialogs.Reading;

/// <summary>The clear signs in a message. A sentence that warns of a thing ("jangan berikan OTP") is no sign of it.</summary>
internal static class ScamSigns
{
    private static readonly string[] Warnings = [" jangan ", " jgn ", " janganlah ", " waspada ", " hindari ", " dilarang ", " tidak pernah ", " tdk pernah ", " tidak akan ", " bukan ", " never ", " do not ", " dont ", " beware "];
    private static readonly string[] Exceptions = [" kecuali ", " selain ", " except "];

    private static readonly string[] Secrets =
    [
        " otp ", " pin ", " password ", " kata sandi ", " sandi ", " kode verifikasi ", " kode rahasia ", " kode sms ", " cvv ", " cvc ", " 3 angka di belakang kartu ", " verification code ", " kode aktivasi ",
    ];

    private static readonly string[] Asking =
    [
        " kirim ", " kirimkan ", " kirimi ", " berikan ", " beri ", " kasih ", " kasihkan ", " sebutkan ", " sebut ", " masukkan ", " masukan ", " input ", " isi ", " isikan ", " balas ", " konfirmasi ", " konfirmasikan ", " share ",
        " send ", " give ", " tell ", " enter ", " bacakan ", " infokan ", " minta ", " meminta ", " butuh ", " perlu ", " teruskan ", " forward ", " siapkan ", " ketik ", " verifikasi dengan ",
    ];

    private static readonly string[] Sending =
    [
        " transfer ", " tf ", " ditransfer ", " transferkan ", " kirim uang ", " kirim dana ", " setor ", " setorkan ", " bayar ", " dibayar ", " bayarkan ", " pembayaran ", " membayar ", " topup ", " top up ", " kirim biaya ", " biaya ", " send money ", " pay ",
    ];

    private static readonly string[] PersonalAccounts =
    [
        " rekening pribadi ", " rekening a n ", " rekening an ", " a n ", " atas nama ", " rekening petugas ", " rekening admin ", " rekening bca ", " rekening bri ", " rekening bni ", " rekening mandiri ", " rekening saya ", " rekening kami ",
        " rekening berikut ", " rekening ini ", " ke rekening ", " no rek ", " norek ", " nomor rekening ", " no rekening ", " rek bca ", " rek bri ", " rek bni ", " rek mandiri ", " ke rek ", " dana ke ", " ke dana ", " ke ovo ", " ke gopay ",
        " ke shopeepay ", " ke linkaja ", " nomor dana ", " no dana ", " personal account ", " my account ", " pulsa ", " voucher ",
    ];

    /// <summary>Without "bayar": a true reminder says that the contribution has to be paid.</summary>
    private static readonly string[] SendingOnly = [" transfer ", " tf ", " ditransfer ", " transferkan ", " mentransfer ", " kirim uang ", " kirim dana ", " kirim pulsa ", " setor ", " setorkan ", " topup ", " top up ", " send money "];

    private static readonly string[] Ordering = [" suruh ", " menyuruh ", " disuruh ", " nyuruh ", " diminta ", " minta ", " meminta ", " dimintai ", " harus ", " wajib ", " asked ", " asks ", " told ", " must "];

    private static readonly string[] OfficialWays = [" virtual account ", " va ", " 88888", " mobile jkn ", " indomaret ", " alfamart "];

    private static readonly string[] Baits =
    [
        " pencairan ", " cair ", " cairkan ", " dicairkan ", " mencairkan ", " hadiah ", " bansos ", " bantuan tunai ", " dana bantuan ", " kompensasi ", " santunan ", " undian ", " pemenang ", " menang ", " bonus ", " uang tunai ", " blt ",
        " refund ", " pengembalian dana ", " pengembalian iuran ", " saldo jht ", " saldo anda ", " subsidi gaji ", " prize ", " cash aid ", " giveaway ", " pemutihan ", " hapus tunggakan ", " bantuan sosial ", " uang rp ",
    ];

    private static readonly string[] Actions =
    [
        " klik ", " click ", " tap ", " tekan ", " buka link ", " link ", " tautan ", " daftar di ", " daftar sekarang ", " daftarkan diri ", " isi data ", " isi formulir ", " isi form ", " login ", " kunjungi ", " unduh ", " download ", " verifikasi data ",
        " update data ", " balas ", " ketik ya ", " konfirmasi ", " klaim ", " claim ", " transfer ", " biaya admin ", " hubungi ", " bagikan ", " sebarkan ", " share ",
    ];

    private static readonly string[] Apps = [" apk ", " file apk ", " instal aplikasi ", " install aplikasi ", " pasang aplikasi ", " instal file ", " install file "];
    private static readonly string[] Stores = [" play store ", " playstore ", " app store ", " appstore ", " google play "];

    private static readonly string[] Threats =
    [
        " diblokir permanen ", " akan diblokir ", " segera diblokir ", " akan di blokir ", " blokir permanen ", " polisi ", " pidana ", " dipidana ", " penjara ", " dipenjara ", " disita ", " hangus ", " hangus selamanya ", " dihapus selamanya ",
        " dituntut ", " ditangkap ", " surat panggilan ", " police ", " blocked permanently ",
    ];

    private static readonly string[] InTheirName = [" bpjs ", " jkn ", " kis ", " pandawa ", " chika ", " bpjskesehatan ", " mobile jkn "];

    private static readonly string[] Reaching =
    [
        " hubungi ", " chat ", " wa ", " whatsapp ", " telepon ", " telp ", " tlp ", " call ", " sms ", " kontak ", " cs ", " admin ", " nomor ini ", " balas ", " kirim ", " kirimkan ", " contact ", " petugas ", " konfirmasi ",
    ];

    public static IEnumerable<ScamSign> In(ScamText message, ScamContacts contacts)
    {
        var inTheirName = ScamText.Has(message.Words, InTheirName);
        var told = message.Clauses.Where(clause => !ScamText.Has(clause, Warnings) || ScamText.Has(clause, Exceptions)).ToArray();
        var asksForAction = Array.Exists(told, clause => ScamText.Has(clause, Actions));
        var namesOfficialWay = ScamText.Has(message.Words, OfficialWays);
        if (contacts.HasShortLink) yield return ScamSign.ShortLink;
        if (contacts.HasLookalike || (contacts.Unknown.Count > 0 && inTheirName && asksForAction)) yield return ScamSign.FalseLink;
        if (contacts.HasOtherNumber && inTheirName && ScamText.Has(message.Words, Reaching)) yield return ScamSign.OtherNumber;
        foreach (var clause in told)
        {
            if (ScamText.Has(clause, Apps) && !ScamText.Has(clause, Stores)) yield return ScamSign.ApkFile;
            if (ScamText.Has(clause, Secrets) && ScamText.Has(clause, Asking)) yield return ScamSign.SecretAsked;
            if (ScamText.Has(clause, Sending) && ScamText.Has(clause, PersonalAccounts)) yield return ScamSign.PersonalTransfer;
            else if (!namesOfficialWay && ScamText.Has(clause, SendingOnly) && ScamText.Has(clause, Ordering)) yield return ScamSign.MoneyAsked;
            if (ScamText.Has(clause, Threats)) yield return ScamSign.Threat;
            if (asksForAction && ScamText.Has(clause, Baits)) yield return ScamSign.Bait;
        }
    }
}
