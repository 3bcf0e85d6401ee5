-- grain: une ligne par session d'un jeu d'essai, cinq ans de sessions dans 35 EPN
-- Huit inscrits par session ; les premiers EPN en tiennent plus que les derniers, les étés sont creux.
with

numerotees as (
    select
        id as numero,
        cast(date_add(date'2021-11-01', cast(floor(id * 1826 / {sessions}) as int)) as date) as jour,
        pmod(xxhash64(id), 1000000) / 1000000.0 as hasard
    from range(0, {sessions})
)

select
    format_string('BANC-%09d', numero) as session_id,
    format_string('solidrnet-epn-%02d', 1 + cast(floor(35 * hasard * hasard) as int)) as epn_id,
    jour as date_session,
    element_at(array('09:00', '10:00', '14:00', '16:30', '18:00'), cast(1 + pmod(numero, 5) as int)) as heure_debut,
    cast(element_at(array(45, 60, 90, 120), cast(1 + pmod(numero, 4) as int)) as bigint) as duree_min,
    element_at(
        array('MATERIEL', 'MESSAGERIE', 'INTERNET', 'DEMARCHES', 'BUREAUTIQUE', 'SECURITE', 'IMAGE'),
        cast(1 + pmod(xxhash64(numero, 7), 7) as int)
    ) as theme,
    element_at(array('ATELIER', 'INDIVIDUEL'), cast(1 + pmod(numero, 2) as int)) as modalite,
    cast(8 + pmod(numero, 5) as bigint) as capacite,
    cast(null as binary) as animateur_ref,
    cast(jour as timestamp_ntz) as mis_a_jour_le,
    'banc' as livraison,
    date'2026-10-31' as date_livraison,
    'banc_sessions.csv' as fichier,
    numero + 2 as ligne,
    {sequence} as sequence,
    'nouvelle' as sort,
    cast(jour as timestamp_ntz) as version_le,
    false as retrait,
    unhex(md5(format_string('S%d', numero))) as empreinte,
    '{cle}' as cle_id
from numerotees
