// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

static void initTranslations() { Q_INIT_RESOURCE(redoubt_translations); }

namespace redoubt::views {

Language::Language() : m_console(std::make_unique<QTranslator>()), m_qt(std::make_unique<QTranslator>()) { initTranslations(); }

Language::~Language()
{
    if (QCoreApplication::instance() != nullptr) {
        QCoreApplication::removeTranslator(m_console.get());
        QCoreApplication::removeTranslator(m_qt.get());
    }
}

QStringList Language::available() { return {QStringLiteral("zh_CN"), QStringLiteral("en")}; }

QString Language::nameOf(const QString &code) { return code == QLatin1StringView("zh_CN") ? QStringLiteral("中文") : QStringLiteral("English"); }

QString Language::ofSystem()
{
    const auto wanted = QLocale::system().uiLanguages();
    const bool chinese = !wanted.isEmpty() && wanted.constFirst().startsWith(QLatin1StringView("zh"));
    return chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

void Language::apply(const QString &code)
{
    m_current = available().contains(code) ? code : ofSystem();
    // Dates, sizes and numbers follow the interface's language, whatever the system's formats are.
    QLocale::setDefault(QLocale(m_current));
    QCoreApplication::removeTranslator(m_console.get());
    QCoreApplication::removeTranslator(m_qt.get());
    m_console = std::make_unique<QTranslator>();
    m_qt = std::make_unique<QTranslator>();
    // Of Debian's qt6-translations-l10n, which the package asks for. Missing ones are no failure: Qt's own words then stay English.
    if (m_qt->load(QStringLiteral("qtbase_") + m_current, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(m_qt.get());
    if (m_console->load(QStringLiteral("redoubt_") + m_current, QStringLiteral(":/redoubt/translations")))
        QCoreApplication::installTranslator(m_console.get());
}

} // namespace redoubt::views
