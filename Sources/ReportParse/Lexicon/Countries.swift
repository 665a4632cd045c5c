/// Foreign countries and territories as Indonesian news names them, sorted; they have no code of their own here.
enum Countries {
    static let names = [
        "Afghanistan", "Afrika", "Afrika Selatan", "Aljazair", "Amerika", "Amerika Serikat", "Amerika Latin", "Angola",
        "Arab Saudi",
        "Argentina", "Asia", "Asia Tenggara", "Australia", "Austria", "Bahrain", "Bangladesh", "Belanda", "Belarusia", "Belgia",
        "Brasil", "Brazil", "Britania Raya", "Brunei", "Brunei Darussalam", "Bulgaria", "Ceko", "Chili", "Chile", "China", "Cina",
        "Denmark", "Dubai", "Ekuador", "Eropa", "Ethiopia", "Filipina", "Finlandia", "Gaza", "Ghana", "Guatemala", "Hong Kong",
        "Hongkong", "Hungaria", "India", "Inggris", "Irak", "Iran", "Irlandia", "Islandia", "Israel", "Italia", "Jalur Gaza",
        "Jepang", "Jerman", "Kamboja", "Kanada", "Kazakhstan", "Kenya", "Kolombia", "Korea", "Korea Selatan", "Korea Utara",
        "Korsel", "Korut", "Kuba", "Kuwait", "Laos", "Lebanon", "Libya", "Luksemburg", "Madagaskar", "Malaysia", "Maroko",
        "Meksiko", "Mesir", "Mongolia", "Mozambik", "Myanmar", "Nepal", "New Zealand", "Nigeria", "Norwegia", "Oman", "Pakistan",
        "Palestina", "Pantai Gading", "Papua Nugini", "Papua New Guinea", "Peru", "Polandia", "Portugal", "Prancis", "Perancis",
        "Qatar", "RD Kongo", "RRC", "Republik Demokratik Kongo", "Rumania", "Rusia", "Saudi", "Selandia Baru", "Senegal",
        "Serbia", "Singapura", "Skotlandia", "Slovakia", "Spanyol", "Sri Lanka", "Srilanka", "Sudan", "Suriah", "Swedia",
        "Swiss", "Taiwan", "Tanzania", "Thailand", "Timor Leste", "Timor-Leste", "Timur Tengah", "Tiongkok", "Tunisia", "Turki",
        "Turkiye", "UEA", "Uganda", "Ukraina", "Uni Emirat Arab", "Uni Eropa", "Uruguay", "Uzbekistan", "Venezuela", "Vietnam",
        "Yaman", "Yordania", "Yunani", "Zambia", "Zimbabwe",
    ]
}
