/// Words that persons are named with all over Indonesia: given names and the commonest names of families, sorted. Where a body's
/// name ends and the name of who heads it begins (*Direktur Utama PT Padi Kencana Bambang Hartono*), nothing else says.
enum PersonNames {
    static let words: [String] = table.withUTF8Buffer { bytes in
        bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { String(decoding: $0, as: UTF8.self) }
    }

    static let table: StaticString = """
        abas abbas abdi abdul abdullah abdurrahman abid abidin abu achmad adam ade adi adib adisti aditya adnan adrian
        adriana afandi affandi afif afrizal agnes agung agus agustin agustina agustinus ahmad ahmadi ahsan ainul ainun
        aisyah ajeng akbar akhmad albert albertus aldi alex alexander alfian alfred alfredo ali alif alifah alvin alwi
        amalia aman amanda amar ambar amelia amin aminah aminuddin aminudin amir amiruddin amri ananda anang anas
        andhika andi andika andre andreas andrew andri andrian andriani andriansyah andy anggi anggraeni anggraini anik
        anis anisa anissa anita ansori anton antoni antonius anwar apriani aprilia apriyanto ardi ardian ardiansyah
        arief arif arifin arifuddin aris arman armansyah arsyad arum arya asep asih asmara asmawati asri asril astri
        astuti atik aulia awaludin ayu azhar azis aziz azizah azwar
        bachtiar badrun bagas bagus bahar bahri bahrudin baihaqi bakri bakrie bambang basri basuki basyir bayu beni
        benny bernadus bernard bima binsar bobby boy boyke budhi budi budiarto budiman budiono budiyanto budiyono burhan
        burhanuddin busro
        cahyadi cahyo cahyono candra catur chaerul chairil chairul chandra charles christian chusnul cici citra cokro
        cucu cut
        dadan dadang dahlan damar damayanti danang dani daniel darma darmawan darmin darsono darwin darwis david dede
        dedi dedy deni denny desi desy devi dewantara dewi dhani dharma dian diana didi didik diki dimas dina dini diono
        djoko doddy dodi dody doni donny dudung dwi
        eddy edi edwin efendi effendi effendy egi eka eko elisa elly elvira ema emil emilia endah endang endro enny erik
        erlina erma ernawati erni erwin eva evi
        fachri fadhil fadhilah fadil fadli fahmi fahri fahrul fahrurrozi faisal faiz fajar fajri farhan farid farida
        fatah fathur fatimah fatkhur fatoni fauzan fauzi fauziah febri febrian febriansyah febriyanto ferdi ferdinan
        ferdinand ferdy ferri ferry fikri firdaus firman firmansyah fitri fitria fitriani fitriyah frans fransiska
        fransiskus fredi fuad
        galih galuh ganjar gatot gilang gina ginanjar ginting gita gunadi gunarto gunawan guntur gus
        habib habibi hadi hadiyanto hafid hafidz haikal hakim halim hamdan hamdani hamid hamka hamzah hanafi handayani
        handoko hani hanif hanifah harahap hardi hardiman hardiyanto hariadi hariyadi hariyanto hariyono harjono harry
        hartati hartini hartono harun haryadi haryanto haryono hasan hasanah hasanuddin hasanudin hasbi hasbullah hasim
        hasnah hastuti hasyim hatta helmi henda hendarto hendra hendrawan hendri hendrik hendro hengki heni henny heri
        herlambang herlina herman hermanto hermawan hernawan heru herwin heryanto hidayah hidayat hidayati hidayatullah
        huda humam husain husein husen husin husna husni hutabarat hutagalung hutapea
        ibnu ibrahim ida idris ignatius ihsan ika ikhsan ikhwan ilham ilyas imam iman imran ina indah indarto indra
        indrawan indrawati indri indriani intan iqbal ira irawan irawati irfan iriansyah irma irman irsan irsyad irwan
        irwansyah isa iskandar ismail ismanto isnaini isnan istiqomah iswahyudi iswanto ita iwan izzah
        jaenal jaenudin jafar jaka jamal jamaluddin jamaludin janah jannah januar jarot jati jauhari jeffry jefri jhon
        jimmy johan johanes john johnny joko jono josep joseph julian juliana julianto juliyanto jumadi jumiati junaedi
        junaidi juni junianto juwita
        kadek kadir kamal kamaludin kamil karim karina karno kartika kartini kartono karyadi karyono kasim kasmir ketut
        khadijah khaerul khairil khairul khalid khoiruddin khoirul khotimah kiki komang krisdianto krisna kristanto
        kristian kristina kuncoro kurnia kurniadi kurniasih kurniati kurniawan kurniawati kusdi kusmanto kusnadi kusuma
        kusumawati kusworo
        laila laksono lasmi latif lely leni leo lestari lia lidya lilik lilis lina linda lisa lubis lucky lukman luluk
        lusi lusiana lutfi luthfi
        mahendra mahfud mahmud mahmudi mahyudin maimunah makmun malik manaf mansur mansyur manurung marbun margono maria
        marini mario marlina marpaung marsono martha martin martini martono marwan marwoto maryam maryani maryanto
        maryati maryono marzuki masduki masyhuri maulana mawardi mayasari mega megawati melati meli meri meutia mia mira
        mirna misbah misbahul misnan mochamad moeldoko moh mohamad mohammad muchlis muchtar mudjiono mugiono muhaimin
        muhamad muhammad muhidin mujahid mujiono mukhlis mukhtar mukti muladi mulyadi mulyana mulyani mulyanto mulyati
        mulyono munawar munawir munir murdiono murni murniati mursid murtadha murtini musa muslih muslim muslimin
        mustafa mustakim musthofa mustofa mutia muzakir
        nababan nabila nadia nainggolan najib najmudin nana nanang nanda nandang nanik nasir naslim nasrudin nasrul
        nasrullah nasution natalia naufal nengah niken nikmah nina ningrum ningsih nita nizar noor nova novi novia
        novianto novita noviyanti nugraha nugroho nunung nur nuraeni nuraini nurbaya nurdiansyah nurdin nurhadi nurhasan
        nurhasanah nurhayati nurhidayat nuri nurjanah nurlaela nurlela nurmala nurohman nurrohman nursalim nurul nuryadi
        nuryanto nuryati nyoman
        oki oktavia oktaviani opik
        panca pandu pangaribuan panjaitan paramita parman parmin paryanto patricia paulus pipit prabowo pradana pramono
        pramudya prasetya prasetyo prastowo pratama pratikno pratiwi prawira prayitno prayogo prianto prima priyanto
        priyono puji pujiastuti purba purnama purnawan purnomo purwadi purwanto purwati purwono puspa puspita
        puspitasari putra putranto putri putu
        qomar qomariah
        rachman rachmat raden rafael rafi rahardjo raharjo rahayu rahma rahmad rahman rahmanto rahmat rahmawati rahmi
        raihan raja rama ramadhan ramadhani ramdani ramdhan ramli rani ratih ratna ratnasari ratri rayhan reni renita
        resti restu reza ria rian rianto riatno ricky rida ridha ridho ridwan rifai rifki rika rina rinaldi rini rio
        risa riska riski risma rismawati rita riyadi riyanto riza rizal rizki rizky robby robert robi rochman rohani
        rohim rohman rohmat roma romi roni ronny rosa rosadi rosdiana rosi rosid rosidi rosita rosmawati roy rudi
        rudiansyah rudianto rudiyanto rudy rukmana rusdi rusdianto rusdiyanto ruslan rusli rusman rusmini rustam
        rustandi
        saad sabri sabrina saefudin saepudin safitri safri safrudin sahrul said saifudin saiful saipul sakti salahuddin
        salam saleh salim salimah salmah salman salsabila samad samsir samsudin samsul samuel sandi sandiaga sandra
        sanusi saprudin saputra saputri sardi sari sarif sarjono sarono sartika sarwono sasmito satria satrio satya
        sembiring septian septiana setiabudi setiadi setiaji setianto setiawan setiawati setiono setya setyawan setyo
        setyono shinta sholeh sholihin siagian siahaan sihombing sihotang silaban silalahi silvana silvia simamora
        simanjuntak simatupang sinaga sinta sirait siregar siska siswanto siswoyo siti sitohang sitorus situmorang
        slamet soedarmo soeharto soekarno sofian sofyan solihin solikin sony subagyo subandi subarkah subekti subiyanto
        subroto suci sucipto sudarmaji sudarman sudarmanto sudarmo sudarno sudarsono sudaryanto sudibyo sudirman
        sudjarwo sudrajat sugeng sugianto sugiarto sugiharto sugiman sugito sugiyanto sugiyono suhadi suhaimi suhana
        suharno suharso suharti suharto suhartono suhendar suhendi suhendra suherman sujarwo sujatmiko sujono sukarman
        sukarno sukarsih sukirman sukma sukmana sukri sulaeman sulaiman sulastri sulistiyani sulistiyono sulistyo
        sulistyono sulistyowati sumantri sumardi sumarni sumarno sumarsono sumarwan sumarwoto sumaryono sumiati sumitro
        sunandar sunardi sunarko sunarno sunarto sunaryo sundari sunoto supardi suparjo suparman suparmin suparno
        suparti supatmi supeno supiani supomo supriadi suprianto supriatna supriyadi supriyanto supriyatno supriyono
        suradi surahman surono suryadi suryana suryani suryanto suryati suryono susanti susanto susi susilawati susilo
        susilowati sutanto sutarjo sutarman sutarno sutarto sutikno sutini sutisna sutopo sutoyo sutrisno suwandi
        suwardi suwarno suwarsono suwarto suwito suyadi suyanto suyatno suyono suyoto syafei syafii syafri syafrizal
        syafruddin syafrudin syah syahputra syahrial syahrir syahrizal syahrudin syahrul syaiful syakir syam syamsir
        syamsu syamsuddin syamsudin syamsul syarif syarifah syarifuddin syarifudin syukri syukur
        tamba tambunan tampubolon tanjung tanto tari tatang tati taufan taufik taufiq teddy tedi teguh teti thamrin
        theresia thohir tia tiara tina tini titi titik titin tjahjo tjahyo tofik tohir tommy toni tony toto totok tri
        trianto triono trisno tristanto triyanto triyono tuti tutik
        udin ujang ulfa umar umi unang untung usman utami utomo uus
        vera veronika victor vina vivi
        wachid wagiman wahab wahid wahidin wahyono wahyu wahyudi wahyudin wahyuni wahyuningsih wardana wardani wardhana
        wardi wardoyo warno warsito warsono wasis wasito wati wawan wayan wibawa wibisono wibowo widada widagdo widhi
        widi widiastuti widiyanto widjaja widodo widya widyastuti wijaya wijayanti wijayanto wildan wilson winarni
        winarno winarso winarti windarti wirawan wisnu witono wiwik wiwin wulan wulandari
        yahya yana yandi yani yanti yanto yasin yati yayan yayat yeni yenny yesi yoga yogi yohana yohanes yoyok yudha
        yudhi yudi yudianto yudistira yuliana yuliani yulianti yulianto yuliati yulita yuni yuniar yuniarti yuniarto
        yunita yunus yusdi yusran yusri yusril yusron yusuf yusup
        zaelani zaenal zaenudin zahra zain zainab zainal zaini zainuddin zainudin zakaria zaki zaky zulfa zulfan
        zulfikar zulhasan zulkarnaen zulkarnain zulkifli
        """
}
