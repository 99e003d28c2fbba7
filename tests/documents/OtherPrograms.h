// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <string>

/// Files that we wrote, as programs of others read them: Poppler (pdftotext, pdffonts, pdfinfo, pdftoppm) and openpyxl.
namespace redoubt::documents::testing {

class OtherPrograms
{
public:
    /// What @p program says of a file with @p bytes; "%" stands for its path. Begins with "FAILED" where it does not take it.
    [[nodiscard]] QString say(const std::string &bytes, const QString &program, QStringList arguments)
    {
        const auto path = m_folder.filePath(QStringLiteral("file"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0)
            return QStringLiteral("FAILED to write");
        file.close();
        arguments.replaceInStrings(QStringLiteral("%"), path);
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            return QStringLiteral("FAILED ") + QString::fromUtf8(process.readAllStandardError());
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    [[nodiscard]] QString words(const std::string &pdf)
    {
        return say(pdf, QStringLiteral("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("%"), QStringLiteral("-")});
    }
    [[nodiscard]] QString python(const std::string &bytes, const QString &program)
    {
        return say(bytes, QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), program, QStringLiteral("%")});
    }

private:
    QTemporaryDir m_folder;
};

} // namespace redoubt::documents::testing
