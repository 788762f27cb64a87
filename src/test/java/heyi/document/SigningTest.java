package heyi.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.forms.form.element.SignatureFieldAppearance;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.SignatureUtil;
import com.itextpdf.signatures.SignerProperties;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The fields are made for signing: filled one after the other, both signatures hold and the archive format too. */
class SigningTest {

    @Test
    void both_chiefs_can_sign_into_their_fields() throws Exception {
        var bytes = new PdfRenderer().render(Samples.agreement(12)).bytes();
        var union = sign(bytes, SignatureFields.UNION, "沈国梁");
        var both = sign(union, SignatureFields.EMPLOYER, "来建华");
        Files.write(Files.createDirectories(Path.of("target/documents")).resolve("agreement-signed.pdf"), both);

        try (var pdf = PdfText.open(both)) {
            var signatures = new SignatureUtil(pdf);
            assertThat(signatures.getSignatureNames()).containsExactly("union", "employer");
            assertThat(signatures.getBlankSignatureNames()).isEmpty();
            for (var name : signatures.getSignatureNames()) {
                assertThat(signatures.readSignatureData(name).verifySignatureIntegrityAndAuthenticity())
                        .isTrue();
            }
            assertThat(signatures.signatureCoversWholeDocument("employer")).isTrue();
        }
        assertThat(both).startsWith(bytes);
        assertThat(VeraPdf.complaints(both, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    private static byte[] sign(byte[] pdf, String field, String name) throws Exception {
        Security.addProvider(new BouncyCastleProvider());
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var keys = generator.generateKeyPair();
        var now = Instant.now();
        var self = new X500Name("CN=" + name);
        var certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                self,
                                BigInteger.ONE,
                                Date.from(now.minusSeconds(60)),
                                Date.from(now.plus(Duration.ofDays(1))),
                                self,
                                keys.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        return sign(pdf, field, name, certificate, keys.getPrivate());
    }

    private static byte[] sign(byte[] pdf, String field, String name, Certificate certificate, PrivateKey key)
            throws Exception {
        var look = new SignatureFieldAppearance(SignerProperties.IGNORED_ID).setContent(name + "（电子签名）");
        look.setFont(PdfFontFactory.createFont(
                Fonts.regular(), PdfEncodings.IDENTITY_H, PdfFontFactory.EmbeddingStrategy.PREFER_EMBEDDED));
        look.setFontSize(11);
        look.getAccessibilityProperties().setAlternateDescription(name + "的电子签名");
        var out = new ByteArrayOutputStream();
        var signer = new PdfPadesSigner(new PdfReader(new ByteArrayInputStream(pdf)), out);
        signer.setStampingProperties(new StampingProperties().useAppendMode());
        signer.signWithBaselineBProfile(
                new SignerProperties().setFieldName(field).setReason("签订集体合同").setSignatureAppearance(look),
                new Certificate[] {certificate},
                key);
        return out.toByteArray();
    }
}
