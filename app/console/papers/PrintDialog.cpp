// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/papers/PrintDialog.h"

#include "app/console/papers/PaperThread.h"

#include <QPageLayout>
#include <QPrintDialog>
#include <QPrinter>

#include <memory>
#include <utility>

namespace redoubt::console {

void printWithDialog(PaperThread &papers, QObject *context, QWidget *window, documents::Paper paper, const QString &title, const QString &name,
                     std::function<void(const Result<void> &)> done)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageOrientation(paper.page.width > paper.page.height ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer->setFullPage(true);
    printer->setDocName(name);
    auto *dialog = new QPrintDialog(printer.get(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    QObject::connect(dialog, &QDialog::accepted, context, [&papers, context, printer, paper = std::move(paper), done = std::move(done)] {
        papers.run(
            context, [printer, paper] { return printPaper(paper, *printer); }, done);
    });
    // The dialog works with the printer as long as it is there.
    QObject::connect(dialog, &QObject::destroyed, context, [printer] {});
    dialog->open();
}

} // namespace redoubt::console
