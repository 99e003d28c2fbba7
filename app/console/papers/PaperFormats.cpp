// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/papers/PaperFormats.h"

#include "app/console/papers/PaperThread.h"
#include "documents/write/Docx.h"
#include "documents/write/Odt.h"
#include "documents/write/Pdf.h"
#include "documents/write/PlainText.h"
#include "documents/write/Xlsx.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

namespace redoubt::console {

namespace {
constexpr int mostOfSheetName = 31; ///< characters, of the format

QString filterOf(PaperFormat format)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("redoubt::console::PaperFormats", text); };
    switch (format) {
    case PaperFormat::Pdf: return tr(QT_TRANSLATE_NOOP("redoubt::console::PaperFormats", "PDF (*.pdf)"));
    case PaperFormat::Word: return tr(QT_TRANSLATE_NOOP("redoubt::console::PaperFormats", "Word (*.docx)"));
    case PaperFormat::OpenDocument: return tr(QT_TRANSLATE_NOOP("redoubt::console::PaperFormats", "OpenDocument (*.odt)"));
    case PaperFormat::Workbook: return tr(QT_TRANSLATE_NOOP("redoubt::console::PaperFormats", "Workbook (*.xlsx)"));
    case PaperFormat::PlainText: break;
    }
    return tr(QT_TRANSLATE_NOOP("redoubt::console::PaperFormats", "Plain text (*.txt)"));
}

QString endingIn(const QString &filter)
{
    static const QRegularExpression ending(QStringLiteral("\\*\\.(\\w+)"));
    return ending.match(filter).captured(1);
}
} // namespace

void offerPaperFormats(QFileDialog &where, std::initializer_list<PaperFormat> formats)
{
    QStringList filters;
    for (const auto format : formats)
        filters += filterOf(format);
    where.setAcceptMode(QFileDialog::AcceptSave);
    where.setNameFilters(filters);
    where.setDefaultSuffix(endingIn(filters.value(0)));
    QObject::connect(&where, &QFileDialog::filterSelected, &where, [&where](const QString &filter) { where.setDefaultSuffix(endingIn(filter)); });
}

Result<std::string> paperAs(const documents::Paper &paper, const QString &path)
{
    const auto ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1StringView("txt"))
        return documents::writePlainText(paper);
    if (ending == QLatin1StringView("docx"))
        return documents::writeDocx(paper);
    if (ending == QLatin1StringView("odt"))
        return documents::writeOdt(paper);
    if (ending == QLatin1StringView("xlsx"))
        return documents::writeXlsx(paper, QString::fromStdString(paper.title).left(mostOfSheetName).toStdString());
    REDOUBT_ASSIGN(auto pdf, documents::writePdf(paper));
    return std::move(pdf.bytes);
}

Result<void> writePaperAs(const QString &path, const documents::Paper &paper)
{
    REDOUBT_ASSIGN(const auto bytes, paperAs(paper, path));
    return writePaperFile(path, bytes);
}

} // namespace redoubt::console
