// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

class QTranslator;

namespace redoubt::views {

/// The interface language. Installs the console's translations and Qt's own (for file dialogs); owned by the program
/// and alive as long as the application. Views made before a change keep their words: make them anew.
class Language
{
public:
    Language();
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// @p code is one of available(); anything else, "system" included, means the system's language.
    void apply(const QString &code);
    /// The language in use: "zh_CN" or "en".
    [[nodiscard]] QString current() const { return m_current; }

    [[nodiscard]] static QStringList available();
    /// The language's name in itself.
    [[nodiscard]] static QString nameOf(const QString &code);
    /// "zh_CN" on a Chinese system, else "en".
    [[nodiscard]] static QString ofSystem();

private:
    QString m_current;
    std::unique_ptr<QTranslator> m_console;
    std::unique_ptr<QTranslator> m_qt;
};

} // namespace redoubt::views
