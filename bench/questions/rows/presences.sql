-- grain: une ligne par inscription d'un jeu d'essai, huit par session
-- Une personne revient une vingtaine de fois ; une inscription sur neuf est anonyme.
with

inscrites as (
    select
        id as numero,
        cast(floor(id / 8) as bigint) as session,
        pmod(id, 8) as rang
    from range(0, {presences})
),

situees as (
    select
        numero,
        session,
        cast(date_add(date'2021-11-01', cast(floor(session * 1826 / {sessions}) as int)) as date) as jour,
        pmod(xxhash64(session) + rang * 7919, {personnes}) as personne,
        pmod(xxhash64(numero, 3), 100) as hasard
    from inscrites
)

select
    format_string('BANC-%09d', session) as session_id,
    unhex(md5(cast(personne as string))) as participant_ref,
    hasard < 11 as participant_anonyme,
    case when hasard < 80 then 'PRESENT' when hasard < 90 then 'ABSENT' when hasard < 97 then 'EXCUSE' else 'ANNULE' end as statut,
    cast(null as boolean) as premiere_fois,
    element_at(
        array('12_17', '18_24', '25_39', '40_59', '60_69', '70_PLUS', 'NC'), cast(1 + pmod(personne, 7) as int)
    ) as tranche_age,
    element_at(array('F', 'M', 'NC'), cast(1 + pmod(personne, 3) as int)) as genre,
    element_at(
        array('EN_EMPLOI', 'SANS_EMPLOI', 'RETRAITE', 'SCOLARISE', 'NC'), cast(1 + pmod(personne, 5) as int)
    ) as statut_social,
    cast(null as string) as code_insee,
    cast(jour as timestamp_ntz) as mis_a_jour_le,
    'banc' as livraison,
    date'2026-10-31' as date_livraison,
    'banc_presences.csv' as fichier,
    numero + 2 as ligne,
    {sequence} as sequence,
    'nouvelle' as sort,
    cast(jour as timestamp_ntz) as version_le,
    false as retrait,
    unhex(md5(format_string('P%d', numero))) as empreinte,
    '{cle}' as cle_id
from situees
