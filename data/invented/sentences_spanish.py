"""Sentences of therapists who write in Spanish."""

__all__ = ["SPANISH"]

SPANISH: dict[str, tuple[str, ...]] = {
    "opener": (
        "Bienvenidos: aquí se habla español y se escucha con calma.",
        "Soy terapeuta bilingüe en {city}.",
        "Pedir ayuda no es debilidad, es cuidado.",
        "Muchas personas llegan cansadas de poder con todo.",
        "Trabajo en español y en inglés, como usted prefiera.",
        "A veces uno no sabe por dónde empezar, y está bien.",
    ),
    "couples": (
        "Atiendo a parejas que se quieren y ya no saben cómo hablarse.",
        "La terapia de pareja es buena parte de mi trabajo.",
        "I see couples in Spanish and English; trabajo con parejas en los dos idiomas.",
        "Con las parejas cuido que los dos tengan el mismo espacio.",
    ),
    "no_couples": ("Por ahora no atiendo a parejas.",),
    "individual": (
        "Acompaño a adultos que viven lejos de su familia.",
        "Trabajo con la ansiedad, el duelo y los cambios de vida.",
        "También atiendo a jóvenes adultos.",
    ),
    "method": ("Uso métodos con respaldo científico.", "Mi estilo es cálido y práctico."),
    "years": ("Ejerzo desde {since}.", "Tengo {years} años de experiencia.", "I have practiced since {since}."),
    "decade": ("Tengo más de diez años de experiencia.", "Llevo más de una década en la profesión."),
    "years_trap": ("Vivo en {city} con mi familia.",),
    "call_phone": ("La primera llamada de 15 minutos es gratis.", "Ofrezco una llamada telefónica gratuita."),
    "call_video": ("Ofrezco una videollamada gratuita de 15 minutos.",),
    "call_any": ("La consulta inicial es gratuita.", "Free consultation / consulta gratis."),
    "call_paid": ("Una primera cita corta cuesta $30.",),
    "call_none": ("No ofrezco consultas gratuitas.",),
    "call_trap": ("Doy talleres en escuelas.",),
    "pay": ("Pago directo; no trabajo con seguros.", "Acepto efectivo y tarjeta."),
    "sliding": ("Tarifa según ingresos.",),
    "no_pay": ("Solo atiendo con Medicaid.",),
    "open": ("Estoy aceptando nuevos clientes.", "Tengo horas disponibles por la tarde."),
    "wait": ("Hay lista de espera.",),
    "full": ("Por el momento no acepto nuevos clientes.",),
    "associate": ("Trabajo bajo supervisión clínica.",),
    "personal": ("Me gusta cocinar y caminar por la playa.", "Crecí entre dos países."),
    "tapping": ("También enseño EFT tapping.",),
    "closing": (
        "Será un gusto conocerle.",
        "Poco a poco se llega lejos.",
        "Escríbame cuando esté listo.",
        "Estoy para servirle.",
    ),
}
