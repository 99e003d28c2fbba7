// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/CertificateCard.h"

#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QGridLayout>

namespace redoubt::views {

CertificateCard::CertificateCard(QWidget *parent)
    : QFrame(parent), m_server(paragraph({}, BodyType)), m_authority(paragraph({}, BodyType)), m_validUntil(paragraph({}, BodyType)),
      m_fingerprint(paragraph({}, SmallType)), m_account(paragraph({}, BodyType)), m_console(paragraph({}, BodyType))
{
    setProperty("surface", "inset");
    auto *column = columnLayout(this, {16, 12, 16, 12}, 12);
    auto *head = rowLayout(8);
    head->addWidget(new IconLabel(Icon::ShieldCheck, 16, Ink::Accent));
    head->addWidget(new Label(tr("This certificate will be trusted"), BodyType, Weight::Bold), 1);
    column->addLayout(head);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const auto addRow = [this, grid](const QString &text, Label *value) {
        const int row = grid->rowCount();
        auto *name = new Label(text, SmallType, Weight::Regular, Ink::Text3);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
        m_lines.push_back({name, value});
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    };
    m_fingerprint->setCode(true);
    addRow(tr("Server"), m_server);
    addRow(tr("Issued by"), m_authority);
    addRow(tr("Valid until"), m_validUntil);
    addRow(tr("Fingerprint"), m_fingerprint);
    addRow(tr("For account"), m_account);
    addRow(tr("This console"), m_console);
    column->addLayout(grid);
}

void CertificateCard::setOffer(const EnrolmentOffer &offer)
{
    //: %1 name, %2 address of a server
    m_server->setText(offer.serverName.isEmpty() ? offer.server : tr("%1 (%2)").arg(offer.serverName, offer.server));
    m_authority->setText(offer.authority);
    m_validUntil->setText(offer.validUntil);
    m_fingerprint->setText(groupedFingerprint(offer.fingerprint));
    m_account->setText(offer.account);
    m_console->setText(offer.console);
    // A slip knows the fingerprint alone; what is not known has no line.
    for (const Line &line : m_lines) {
        const bool known = !line.value->text().isEmpty();
        line.name->setVisible(known);
        line.value->setVisible(known);
    }
}

QString CertificateCard::groupedFingerprint(const QString &fingerprint)
{
    QString digits = fingerprint;
    digits.remove(QLatin1Char(':')).remove(QLatin1Char(' '));
    QString grouped;
    for (qsizetype i = 0; i < digits.size(); i += 4) {
        if (i > 0)
            grouped += i % 32 == 0 ? QLatin1Char('\n') : QLatin1Char(' ');
        grouped += digits.mid(i, 4).toUpper();
    }
    return grouped;
}

} // namespace redoubt::views
