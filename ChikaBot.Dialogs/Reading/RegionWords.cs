using System.Collections.Frozen;

namespace ChikaBot.Dialogs.Reading;

/// <summary>How people shorten the names of regions.</summary>
internal static class RegionWords
{
    private static readonly FrozenSet<string> Fillers = new[]
    {
        "saya", "sy", "aku", "di", "ke", "dari", "daerah", "wilayah", "tinggal", "domisili", "alamat", "rumah", "kantor", "kantornya", "cabang", "bpjs", "jkn", "kesehatan", "faskes", "puskesmas",
        "klinik", "rs", "rumahsakit", "mana", "yang", "yg", "terdekat", "dekat", "sekitar", "cari", "mau", "lihat", "tolong", "kak", "min", "pak", "bu", "ya", "dong", "indonesia", "ini", "itu",
        "the", "in", "near", "office", "of", "i", "live", "regency", "my",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>One word that stands for others; "short=long", with commas.</summary>
    private static readonly FrozenDictionary<string, string[]> Expansions = string.Join(
            ',',
            "kab=kabupaten,kabuten=kabupaten,kbupaten=kabupaten,kodya=kota,kotamadya=kota,kotamadia=kota,city=kota,prov=provinsi,propinsi=provinsi,prop=provinsi,province=provinsi,kep=kepulauan",
            "sel=selatan,slt=selatan,tim=timur,tmr=timur,utr=utara,brt=barat,tgh=tengah,teng=tengah,pst=pusat,south=selatan,north=utara,east=timur,west=barat,central=tengah",
            "jkt=jakarta,dki=jakarta,jaksel=jakarta selatan,jakbar=jakarta barat,jakut=jakarta utara,jaktim=jakarta timur,jakpus=jakarta pusat,pulauseribu=kepulauan seribu",
            "jabar=jawa barat,jateng=jawa tengah,jatim=jawa timur,diy=yogyakarta,jogja=yogyakarta,yogya=yogyakarta,jogjakarta=yogyakarta,jogya=yogyakarta,jogjya=yogyakarta,yogjakarta=yogyakarta,yk=yogyakarta",
            "sumut=sumatera utara,sumbar=sumatera barat,sumsel=sumatera selatan,sumatra=sumatera,babel=bangka belitung,kepri=kepulauan riau,ntb=nusa tenggara barat,ntt=nusa tenggara timur",
            "kalbar=kalimantan barat,kalteng=kalimantan tengah,kalsel=kalimantan selatan,kaltim=kalimantan timur,kaltara=kalimantan utara",
            "sulut=sulawesi utara,sulteng=sulawesi tengah,sulsel=sulawesi selatan,sultra=sulawesi tenggara,sulbar=sulawesi barat,malut=maluku utara,nad=aceh",
            "bdg=bandung,sby=surabaya,smg=semarang,mdn=medan,mks=makassar,ujungpandang=makassar,solo=surakarta,tangsel=tangerang selatan,bks=bekasi,dpk=depok,bgr=bogor,tgr=tangerang,plg=palembang,bjm=banjarmasin",
            "bpn=balikpapan,pku=pekanbaru,dps=denpasar,btm=batam,mlg=malang,cerbon=cirebon,sda=sidoarjo,siantar=pematangsiantar,sidempuan=padangsidimpuan,ampenan=mataram",
            "oku=ogan komering ulu,oki=ogan komering ilir,pali=penukal abab lematang ilir,muba=musi banyuasin,muratara=musi rawas utara,kuansing=kuantan singingi,inhu=indragiri hulu,inhil=indragiri hilir",
            "rohul=rokan hulu,rohil=rokan hilir,madina=mandailing natal,sergai=serdang bedagai,humbahas=humbang hasundutan,tapteng=tapanuli tengah,taput=tapanuli utara,tapsel=tapanuli selatan",
            "labusel=labuhanbatu selatan,labura=labuhanbatu utara,paluta=padang lawas utara,palas=padang lawas,tanjab=tanjung jabung,tuba=tulang bawang,tubaba=tulang bawang barat",
            "lobar=lombok barat,loteng=lombok tengah,lotim=lombok timur,klu=lombok utara,ksb=sumbawa barat,tts=timor tengah selatan,ttu=timor tengah utara,sbd=sumba barat daya,mabar=manggarai barat",
            "kobar=kotawaringin barat,kotim=kotawaringin timur,gumas=gunung mas,pulpis=pulang pisau,barsel=barito selatan,barut=barito utara,bartim=barito timur,batola=barito kuala",
            "hst=hulu sungai tengah,hss=hulu sungai selatan,hsu=hulu sungai utara,tanbu=tanah bumbu,tala=tanah laut,kukar=kutai kartanegara,kubar=kutai barat,kutim=kutai timur,ppu=penajam paser utara,mahulu=mahakam ulu",
            "kkr=kubu raya,kku=kayong utara,bolmong=bolaang mongondow,bolmut=bolaang mongondow utara,boltim=bolaang mongondow timur,bolsel=bolaang mongondow selatan,minut=minahasa utara,minsel=minahasa selatan",
            "mitra=minahasa tenggara,sitaro=siau tagulandang biaro,parimo=parigi moutong,touna=tojo una una,bangkep=banggai kepulauan,morut=morowali utara,pangkep=pangkajene dan kepulauan,sidrap=sidenreng rappang",
            "polman=polewali mandar,konsel=konawe selatan,konut=konawe utara,konkep=konawe kepulauan,kolut=kolaka utara,koltim=kolaka timur,butur=buton utara,buteng=buton tengah,busel=buton selatan,mubar=muna barat",
            "malteng=maluku tengah,malra=maluku tenggara,mbd=maluku barat daya,sbb=seram bagian barat,sbt=seram bagian timur,halbar=halmahera barat,halteng=halmahera tengah,halut=halmahera utara,halsel=halmahera selatan,haltim=halmahera timur",
            "gunkid=gunungkidul,saumlaki=kepulauan tanimbar,purwokerto=banyumas,cikarang=kabupaten bekasi,cibinong=kabupaten bogor,soreang=kabupaten bandung,timika=mimika,sampit=kotawaringin timur")
        .Split(',')
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1].Split(' '), StringComparer.Ordinal);

    /// <summary>The words of a text that may name a region, written out.</summary>
    /// <param name="words">As <see cref="PlainText.Words"/> gives them.</param>
    public static string[] Expand(string words) =>
    [
        .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Fillers.Contains(word))
            .SelectMany(word => Expansions.TryGetValue(word, out var longer) ? longer : [word]),
    ];
}
