"""Words too common to be looked up, folded: what Whoosh's lists leave out, and lists for languages it has none of.

Only words that carry no topic, relatives whom no text is about among them, and none that is a telling word of another
language of the library.
"""

COMMON_WORDS = {
    "en": """
        anyone arent aunt brother cant could cousin didnt doesnt dont get gets getting got grandma grandpa
        hello hey hi im isnt ive like near nephew niece ok please sister somebody someone still uncle want
        wanted wants wasnt wont would
    """,
    "es": """
        abuela abuelo debe deben deberia debo hacer hago hay hermana hermano necesita necesito podria prima
        primo puede pueden puedes puedo quiere quieren quiero si sobrina sobrino tia tio
    """,
    "pt": """
        deve devo faco fazer irma irmao onde pode podem posso precisa preciso prima primo quer quero sobre
        sobrinha sobrinho tia tio
    """,
    "ht": """
        a ak an ansanm ap apre ava avan avek ba bay bezwen byen ca chak de deja depi di do dwe e epi eske fe
        fo fre gen genle genyen ka kapab ke ki kijan kisa kiyes konsa kote kouman kouzen kouzin l la lan le
        li lot m map matant men mwen nan nou oswa ou oubyen pa pandan pou poukisa pral pwal sa san se si sou
        t tankou te tonton toujou toulede tout va vle w wi y yap yo yon youn
    """,
    "vi": """
        ai bi cac cai cho co con cua da dang day de den do duoc gi hay hoac khi khong la lai lam mot nay neu
        nhu nhung o phai ra rang se tai the thi toi trong tu va vao ve vi voi
    """,
    "tl": """
        ako ang ano at ay ba dahil din hindi ikaw ito iyon ka kami kanila kapag kay ko kung lang may mga mo
        na nang ng ngunit ni niya o pa paano para po rin sa sila sino siya upang yung
    """,
    "uk": """
        а або але б без би бо в ви вона вони воно все від він де для до з за зі й його коли мене мені ми мій
        на не ні о по при про та так там те ти то того у хто це цей чи що щоб я як який якщо є і їх її
    """,
    "ar": """
        اذا التي الذي الى ان انا انت او اين ثم ذلك على عن في قد كان كل كيف لا لم لماذا لن ما ماذا متى مع من
        نحن هذا هذه هل هم هو هي
    """,
}
